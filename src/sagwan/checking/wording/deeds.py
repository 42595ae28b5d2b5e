"""Whether a sentence of an answer promises, or tells what was done: 하겠음, 예정, 하였음, 완료."""

import re

from sagwan.facts.patterns import KOREAN, Late

_PROMISE = re.compile(
    r"(?:겠음|겠습니다|겠다|[할될] ?계획(?:임|입니다)?|예정(?:임|입니다)?|계획(?:임|입니다)|도록 ?(?:함|할 것)|고자 ?함"
    r"|할 ?것임?|기로 ?함)\s*(?:\([^()]*\))?[.\s]*$"
)
_DONE = Late(
    r"(?:완료|종료|마침|완공|준공)\s?(?:하였음|했음|되었음|됐음|함|됨|임)?\s*(?:\([^()]*\))?[.\s]*$",
    "완료 종료 마침 완공 준공",
)
_PAST_WORD = Late(
    r"완료|마[침친]|실시함|개최함|제출함|시행함|개정함",
    "완료 마침 마친 실시함 개최함 제출함 시행함 개정함",
)
_PAST_ENDING = 20  # the final consonant ㅆ (했, 되었, 고쳤), which 있 and 겠 share
_FIRST_SYLLABLE, _FINALS = 0xAC00, 28
_PLAN_LABEL = re.compile(r"향후|앞으로|추후")
_LABEL = re.compile(rf"^\W*(?:추진|조치|처리|이행|향후)(?:{KOREAN}|\s){{0,20}}$")
_SENTENCE = re.compile(r"(?<=[음임함됨다])\.\s*")
_MARK = re.compile(r"^[\s□○●◦•▷▸‣※*·\-]+")


def promises(sentence: str) -> bool:
    """Tell whether a sentence ends in what will be done, and tells of nothing done before."""
    promise = _PROMISE.search(sentence)
    return promise is not None and not _tells_of_the_past(sentence[: promise.start()])


def _tells_of_the_past(text: str) -> bool:
    past = (
        (ord(letter) - _FIRST_SYLLABLE) % _FINALS == _PAST_ENDING and letter not in "있겠"
        for letter in text
        if "가" <= letter <= "힣"
    )
    return any(past) or bool(_PAST_WORD.search(text))


def is_done(sentence: str) -> bool:
    """Tell whether a sentence ends in something that is over."""
    return bool(_DONE.search(sentence))


def sentences_of(answer: str) -> tuple[list[str], list[str]]:
    """Split an answer into the sentences of what was done and those of what is planned.

    A label for both (추진내용 및 향후계획) opens the first kind.
    """
    done: list[str] = []
    planned: list[str] = []
    kind = done
    for line in answer.splitlines():
        bare = _MARK.sub("", line).strip()
        if not bare:
            continue
        if _LABEL.match(bare):
            kind = planned if _PLAN_LABEL.match(bare) else done
            continue
        kind.extend(part.strip() for part in _SENTENCE.split(bare) if part.strip())
    return done, planned
