"""What everybody may see of an epidemic: parts all of whose series are declared public."""

from dataclasses import fields, replace

from cityhall.registers.epidemics.shapes import Epidemic


def open_part(epidemic: Epidemic) -> Epidemic:
    """Give an epidemic as everybody may see it: what is not public is not in it at all."""
    public = {one.key for one in epidemic.series if one.public}
    return Epidemic(
        **{one.name: getattr(epidemic, one.name) for one in fields(epidemic)}
        | {
            "headline": tuple(key for key in epidemic.headline if key in public),
            "series": tuple(one for one in epidemic.series if one.public),
            "identity": tuple(
                one for one in epidemic.identity if public >= {one.total, *one.parts}
            ),
            "rate": tuple(one for one in epidemic.rate if public >= {one.series, one.over}),
            "goal": tuple(
                one for one in epidemic.goal if public >= {*filter(None, (one.series, one.over))}
            ),
            "chart": tuple(one for one in epidemic.chart if public >= {*one.series}),
            "table": tuple(
                one
                for one in epidemic.table
                if public >= {*one.series, *filter(None, (one.beside, one.over))}
            ),
            "funnel": tuple(one for one in epidemic.funnel if public >= {*one.stages}),
            "capacity": tuple(
                replace(one, used=one.used if one.used in public else "")
                for one in epidemic.capacity
                if one.series in public
            ),
            "spread": tuple(one for one in epidemic.spread if one.series in public),
            "inspection": tuple(
                replace(one, broken=one.broken if one.broken in public else "")
                for one in epidemic.inspection
                if one.series in public
            ),
            "aid": tuple(one for one in epidemic.aid if public >= {one.applied, one.paid}),
        }
    )
