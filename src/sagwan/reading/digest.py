"""The SHA-256 of a file. Python's own module is asked first: loading OpenSSL for one short report
takes longer than reading it."""

try:
    from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]  # until 3.11
except ImportError:
    try:
        from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore]  # since 3.12
    except ImportError:
        from hashlib import sha256


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of the data in hexadecimal."""
    return str(sha256(data).hexdigest())
