"""The door by which minutes are closed, signed and corrected; their digest binds the signatures.

A closed sitting never changes: what was wrong is told below it, with who says so and when.
"""

import hashlib
import json
from datetime import date
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.history.actions import record
from cityhall.registers.committees import queries
from cityhall.registers.committees.changing import changing
from cityhall.registers.committees.errors import UnfitSittingError
from cityhall.registers.committees.models import Correction, Item, Place, Signature, Sitting
from cityhall.registers.committees.rules import check_keeper, may_keep

Part = Signature.Part


def tell_minutes(sitting: Sitting) -> dict[str, Any]:
    """Give what the minutes record: who came, each case with its decision, votes and remarks."""
    return {
        "sitting": sitting.key,
        "on": sitting.on.isoformat(),
        "at": sitting.at,
        "where": sitting.where,
        "remark": sitting.remark,
        "people": [
            [one.member.key, one.inside, one.chairs, bool(one.present)]
            for one in queries.list_places(sitting)
            if not one.is_out
        ],
        "replaced": [
            [one.member.key, one.out_why] for one in queries.list_places(sitting) if one.is_out
        ],
        "items": [tell_item(one) for one in queries.list_items(sitting)],
    }


def tell_item(item: Item) -> list[Any]:
    """Give what the minutes record of a case."""
    examiners = [one.key if one else "" for one in (item.lead, item.second)]
    votes = [item.ayes, item.noes, item.abstained]
    decided = [item.state, item.decision_ko, item.decision_en, item.why, item.remark]
    return [item.order, item.case, item.number, item.title, *examiners, *votes, *decided]


def digest_minutes(sitting: Sitting) -> str:
    """Give the digest of what the minutes record."""
    text = json.dumps(tell_minutes(sitting), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def stand_as_signed(sitting: Sitting) -> bool:
    """Tell whether the minutes still are what was closed and signed."""
    digest = digest_minutes(sitting)
    signed = sitting.signatures.values_list("digest", flat=True)
    return sitting.digest == digest and all(one == digest for one in signed)


def close_sitting(sitting: Sitting, remark: str, *, on: date, by: Actor) -> None:
    """Close the minutes: what was not decided is left to the next sitting; no change follows."""
    check_keeper(by)
    with changing(sitting, "committees.close_sitting", by=by):
        if sitting.state != Sitting.State.OPEN:
            raise UnfitSittingError("개회한 회의만 마감합니다.", "only an open sitting is closed.")
        sitting.items.filter(state=Item.State.STANDING).update(state=Item.State.LEFT)
        sitting.remark, sitting.closed = remark.strip(), on
        sitting.state = Sitting.State.CLOSED
        sitting.digest = digest_minutes(sitting)
        sitting.save(update_fields=["remark", "closed", "state", "digest"])


def find_chair(sitting: Sitting) -> Place | None:
    """Find who chaired a sitting."""
    chair = sitting.places.select_related("member__person").filter(chairs=True, is_out=False)
    return chair.first()


def find_part(sitting: Sitting, by: Actor) -> str:
    """Find as what somebody may sign the minutes; nothing where they may not."""
    if sitting.state != Sitting.State.CLOSED:
        return ""
    chair = find_chair(sitting)
    person = chair.member.person if chair else None
    own = Part.CHAIR if person and person.key == by.key else ""
    part = own or (Part.SECRETARY if may_keep(by) else "")
    return "" if sitting.signatures.filter(part=part).exists() else part


def sign(sitting: Sitting, *, on: date, by: Actor) -> Signature:
    """Sign closed minutes, as who chaired them or as the secretary."""
    part = find_part(sitting, by)
    allow(
        bool(part),
        "회의록에는 회의를 이끈 위원과 간사가 한 번씩 서명합니다.",
        "Minutes are signed once by who chaired and once by the secretary.",
    )
    return write_signature(sitting, part, by.key, by.name_ko, on=on, by=by)


def note_paper_signature(sitting: Sitting, *, on: date, by: Actor) -> Signature:
    """Note that who chaired has signed on paper, where they do not sign in here."""
    check_keeper(by)
    chair = find_chair(sitting)
    if sitting.state != Sitting.State.CLOSED or chair is None or chair.member.person:
        raise UnfitSittingError(
            "이 누리집에 들어오지 않는 위원만 종이에 서명한 것을 적습니다.",
            "only for somebody who does not sign in here is a signature on paper noted.",
        )
    if sitting.signatures.filter(part=Part.CHAIR).exists():
        raise UnfitSittingError("이미 서명했습니다.", "it is signed already.")
    key, name = chair.member.key, chair.member.name_ko
    return write_signature(sitting, Part.CHAIR, key, name, on=on, by=by, on_paper=True)


def write_signature(
    sitting: Sitting,
    part: str,
    key: str,
    name: str,
    *,
    on: date,
    by: Actor,
    on_paper: bool = False,
) -> Signature:
    """Write a signature, bound to the digest of the minutes as they stand now."""
    if not stand_as_signed(sitting):
        raise UnfitSittingError(
            "회의록이 마감한 것과 다릅니다. 서명할 수 없습니다.",
            "the minutes differ from what was closed: they cannot be signed.",
        )
    with record("committees.sign", by=by.author, of=("sitting", sitting.key)):
        return Signature.objects.create(
            sitting=sitting,
            part=part,
            by=key,
            name=name,
            on=on,
            digest=sitting.digest,
            on_paper=on_paper,
        )


def correct(sitting: Sitting, text: str, *, on: date, by: Actor) -> Correction:
    """Add below closed minutes what is to be corrected in them."""
    check_keeper(by)
    if sitting.state != Sitting.State.CLOSED or not text.strip():
        raise UnfitSittingError(
            "마감한 회의록에 무엇을 바로잡는지 적어 주십시오.",
            "say what is to be corrected in minutes that are closed.",
        )
    with record("committees.correct", by=by.author, of=("sitting", sitting.key)):
        return Correction.objects.create(
            sitting=sitting, text=text.strip(), by=by.key, by_name=by.name_ko, on=on
        )
