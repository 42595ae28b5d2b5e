"""Certificates: what a sealed file is, who reviewed it, signed by the key of this house.

A certificate and its file prove each other without the database: the digest is the file's, the
signature is over all that the certificate says (Ed25519, RFC 8032).
"""

import base64
import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

SCHEMA = "sagwan.seal/1"
MOST = 1_000_000  # bytes of a certificate


@dataclass(frozen=True, slots=True)
class Signed:
    """A review as a certificate tells it."""

    tier: int
    by: str
    at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class Proved:
    """What came of holding a file against its certificate."""

    holds: bool
    ko: str
    en: str
    told: Mapping[str, Any]


def write_canonically(value: Mapping[str, Any]) -> bytes:
    """Write a value so that equal ones have equal bytes."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def digest_signature(sha256: str, tier: int, by: str, at: datetime, before: str) -> str:
    """Give the digest by which a signature is bound to its file and to the one before it."""
    told = {"file": sha256, "tier": tier, "by": by, "at": at.isoformat(), "before": before}
    return hashlib.sha256(write_canonically(told)).hexdigest()


def load_key(path: Path) -> Ed25519PrivateKey:
    """Load the key of this house; makes one where there is none yet."""
    if not path.exists():
        raw = Ed25519PrivateKey.generate().private_bytes(
            Encoding.Raw, PrivateFormat.Raw, NoEncryption()
        )
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        fresh.touch(mode=0o600, exist_ok=False)
        fresh.write_bytes(raw)
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass  # another process was first: its key stays
        finally:
            fresh.unlink()
    return Ed25519PrivateKey.from_private_bytes(path.read_bytes())


def name_key(key: Ed25519PrivateKey) -> str:
    """Give the public half of a key, as certificates name it."""
    return base64.b64encode(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()


def certify(told: Mapping[str, Any], signed: Sequence[Signed], key: Ed25519PrivateKey) -> str:
    """Write the certificate of a file: what it is, who signed it, under the key of this house."""
    body = {
        "schema": SCHEMA,
        **told,
        "signatures": [
            {"tier": one.tier, "by": one.by, "at": one.at.isoformat(), "digest": one.digest}
            for one in signed
        ],
        "key": name_key(key),
    }
    sign = base64.b64encode(key.sign(write_canonically(body))).decode()
    return json.dumps({**body, "signature": sign}, ensure_ascii=False, indent=1) + "\n"


def prove(content: bytes, certificate: bytes, key: str = "") -> Proved:
    """Hold a file against its certificate; with a key, also whose it is."""
    told = read_certificate(certificate)
    if told is None:
        return _broken("인증서를 읽을 수 없습니다.", "the certificate cannot be read.", {})
    if key and told["key"] != key:
        return _broken(
            "다른 곳의 열쇠로 봉인했습니다.", "it was sealed with another house's key.", told
        )
    if not _is_signed(told):
        return _broken("인증서가 고쳐졌습니다.", "the certificate was altered.", told)
    if hashlib.sha256(content).hexdigest() != told["file"]["sha256"]:
        return _broken(
            "봉인한 뒤에 파일이 바뀌었습니다.", "the file was altered after it was sealed.", told
        )
    return Proved(True, "봉인한 그대로입니다.", "the file is exactly what was sealed.", told)


def _broken(ko: str, en: str, told: Mapping[str, Any]) -> Proved:
    return Proved(False, ko, en, told)


def read_certificate(certificate: bytes) -> dict[str, Any] | None:
    """Read a certificate; None where it is none."""
    if len(certificate) > MOST:
        return None
    try:
        told = json.loads(certificate)
    except ValueError:
        return None
    known = isinstance(told, dict) and told.get("schema") == SCHEMA
    parts = ("key", "signature", "file", "signatures")
    if not known or not all(one in told for one in parts):
        return None
    return told if isinstance(told["file"], dict) and "sha256" in told["file"] else None


def _is_signed(told: Mapping[str, Any]) -> bool:
    body = {name: value for name, value in told.items() if name != "signature"}
    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(told["key"], validate=True))
        public.verify(base64.b64decode(told["signature"], validate=True), write_canonically(body))
    except (ValueError, TypeError, InvalidSignature):
        return False
    return _are_bound(told)


def _are_bound(told: Mapping[str, Any]) -> bool:
    before = ""
    for one in told["signatures"]:
        at = datetime.fromisoformat(one["at"])
        found = digest_signature(told["file"]["sha256"], one["tier"], one["by"], at, before)
        if found != one["digest"]:
            return False
        before = found
    return True


def describe_seal(proved: Proved) -> list[str]:
    """Say what a certificate tells: of what, by whom, under which key."""
    told = proved.told
    if not told:
        return []
    signed = [f"{one['tier']}: {one['by']} {one['at'][:16]} UTC" for one in told["signatures"]]
    head = f"{told.get('title', '')} ({told['file'].get('name', '')}) v{told.get('version', '')}"
    return [head, f"sha256 {told['file']['sha256']}", *signed, f"key {told['key']}"]
