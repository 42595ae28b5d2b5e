"""Why a document of Hancom's word processor cannot be read: one exception for each cause."""

from sagwan.reading.errors import ReadingError


class PasswordError(ReadingError):
    """A document that opens with a password only."""

    def __init__(self) -> None:
        super().__init__(
            "암호가 걸린 문서입니다. 한글에서 암호를 넣어 열고, 보안 - 문서 암호 설정에서"
            " 암호를 푼 뒤 저장하여 다시 넣어 주십시오.",
            "The document is protected by a password. Open it in Hancom Office, remove the"
            " password, save it and hand it in again.",
        )


class RightsError(ReadingError):
    """A document that a rights management system (DRM) has encrypted."""

    def __init__(self) -> None:
        super().__init__(
            "DRM(문서 보안)으로 암호화된 문서입니다. 보안 프로그램에서 해제한 사본을"
            " 넣어 주십시오.",
            "The document is encrypted by a rights management system (DRM). Hand in a copy that"
            " it has released.",
        )


class CertificateError(ReadingError):
    """A document that only the holder of a certificate can open."""

    def __init__(self) -> None:
        super().__init__(
            "공인인증서로 암호화된 문서입니다. 인증서를 가진 사람이 암호를 풀어 저장한 사본을"
            " 넣어 주십시오.",
            "The document is encrypted with a certificate. Hand in a copy that the holder of the"
            " certificate has saved without it.",
        )


class OldHancomError(ReadingError):
    """HWP 3.0 and HWP 97, which have another structure than HWP 5."""

    def __init__(self) -> None:
        self.kind = "HWP 3.0"
        super().__init__(
            "옛 형식인 한글 97 · HWP 3.0 문서입니다. 한글에서 열어 HWPX 또는 HWP 5로 다시"
            " 저장하여 넣어 주십시오.",
            "This is an HWP 3.0 (Hangul 97) document, an old format. Open it in Hancom Office,"
            " save it as HWPX or HWP 5 and hand it in again.",
        )


class HancomMarkupError(ReadingError):
    """HWPML, the XML form that Hancom has given up."""

    def __init__(self) -> None:
        self.kind = "HWPML"
        super().__init__(
            "HWPML(XML) 문서입니다. 한글에서 열어 HWPX로 다시 저장하여 넣어 주십시오.",
            "This is an HWPML (XML) document. Open it in Hancom Office, save it as HWPX and hand"
            " it in again.",
        )


class DamagedDocumentError(ReadingError):
    """A document of which nothing can be read; `ko` and `en` say what is wrong with it."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(
            f"손상된 문서입니다: {ko}. 원본을 한글에서 열어 다시 저장하거나 다시 내려받아"
            " 주십시오.",
            f"The document is damaged: {en}. Open the original in Hancom Office and save it"
            " again, or download it anew.",
        )
