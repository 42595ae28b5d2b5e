"""Earlier cases like one at hand, by the likeness with which reports are compared.

Only what its reader may read is looked at: a title can say what a case hides.
"""

from django.db.models import Q

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.rules import only_readable
from sagwan.comparing.likeness import likeness, scale_of
from sagwan.comparing.words import wording_of

ALIKE = 0.4  # below, two cases are about two things
MOST_WORDS, MOST_WEIGHED, MOST_SHOWN = 6, 300, 8


def list_alike(case: Case, actor: Actor) -> list[Case]:
    """List cases of the same procedure that are worded like one, the most alike first."""
    words = sorted({word for word in case.title.split() if len(word) > 1}, key=len, reverse=True)
    sharing = Q(pk=None)
    for word in words[:MOST_WORDS]:
        sharing |= Q(title__icontains=word)
    found = only_readable(Case.objects.filter(sharing, procedure=case.procedure), actor)
    others = list(found.exclude(pk=case.pk)[:MOST_WEIGHED])
    titles = [one.title for one in others]
    scale = scale_of(wording_of((case.title, *titles), {}), [[case.title], titles])
    wanted = scale.weigh(case.title)
    scored = [(likeness(wanted, scale.weigh(one.title)), one.pk, one) for one in others]
    alike = sorted((one for one in scored if one[0] >= ALIKE), reverse=True)
    return [one for _, _, one in alike[:MOST_SHOWN]]
