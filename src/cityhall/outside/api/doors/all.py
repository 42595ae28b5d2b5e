"""Every way in which a program may write."""

from cityhall.outside.api.doors import cases, figures, promises, visits

WAYS = {one.name: one for one in (*figures.WAYS, *promises.WAYS, *visits.WAYS, *cases.WAYS)}
