"""What became of the council's requests: advanced, the same, reopened, new, or no longer told."""

import re

from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import likeness
from sagwan.comparing.pairing import pair_up
from sagwan.comparing.reasons import say
from sagwan.facts import Change, CouncilRequest

_SAME_REQUEST = 0.5
_SAME_OFFICE, _SAME_KIND = 0.08, 0.04
# From not taken up to done; the narrower words stand first.
_STAGES = (
    (re.compile(r"미반영|불가|불수용|미추진|반려"), 0),
    (re.compile(r"(?:일부|부분)(?:완료|반영|수용|추진)"), 3),
    (re.compile(r"검토|미착수|보류"), 1),
    (re.compile(r"완료|종결|조치$|수용$|^반영$"), 4),
    (re.compile(r"추진|진행|처리중|조치중|시행중|계속"), 2),
)
_DONE = 4


def compare_requests(laid: Laid) -> list[Change]:
    """Tell what became of each request of the old report, and which ones are new."""
    old, new = laid.old.report.requests, laid.new.report.requests
    profiles = [laid.weigh(r.text) for r in old], [laid.weigh(r.text) for r in new]

    def score(i: int, j: int) -> float:
        alike = likeness(profiles[0][i], profiles[1][j])
        office = not set(old[i].departments).isdisjoint(new[j].departments)
        return alike + _SAME_OFFICE * office + _SAME_KIND * (old[i].kind == new[j].kind)

    partner = {pair.new: pair.old for pair in pair_up(*profiles, score, _SAME_REQUEST)}
    changes = [
        _changed(old[partner[j]], request)
        if j in partner
        else Change("requests", "new", request.text, None, request.as_dict())
        for j, request in enumerate(new)
    ]
    told = set(partner.values())
    return changes + [_gone(r) for i, r in enumerate(old) if i not in told]


def _changed(old: CouncilRequest, new: CouncilRequest) -> Change:
    before, after = stage_of(old.status), stage_of(new.status)
    step = 0 if before is None or after is None else after - before
    verdict = "same" if step == 0 else "advanced" if step > 0 else "reopened"
    reason = "" if step == 0 else say(f"{old.status} → {new.status}", verdict)
    return Change("requests", verdict, new.text, old.as_dict(), new.as_dict(), reason)


def _gone(request: CouncilRequest) -> Change:
    if stage_of(request.status) == _DONE:
        reason = say("끝난 일이라 다시 싣지 않음", "it was done")
    else:
        reason = say(f"{request.status or '상태 없음'}인 채로 빠짐", "left out before it was done")
    return Change("requests", "gone", request.text, request.as_dict(), None, reason)


def stage_of(status: str | None) -> int | None:
    """Give how far a request has come, None where its status says nothing known."""
    bare = re.sub(r"[^가-힣]", "", status or "")
    return next((stage for words, stage in _STAGES if bare and words.search(bare)), None)
