"""Public pages of sustainable development: frameworks, the tree of a version, an indicator, the
gaps of a year, and what Open SDG takes."""

from cityhall.ground.look.languages import say
from cityhall.outside.portal import frameworks, pages
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.frameworks import INDICATORS, Tree
from cityhall.outside.portal.serving import Asked, Given, need, serve, show
from cityhall.outside.portal.telling import word
from cityhall.outside.portal.views import files, papers
from cityhall.registers.cases.procedures import tell
from cityhall.registers.sustainability.gaps import lay_gaps
from cityhall.registers.sustainability.open_sdg import write_archive
from cityhall.registers.sustainability.pages import lay_indicator, lay_tree, list_surveys
from cityhall.registers.sustainability.plan_pages import describe_gathering
from cityhall.registers.sustainability.shapes import Version
from cityhall.registers.sustainability.versions import choose_version, count_parts

ZIP = "application/zip"


@serve()
def show_frameworks(asked: Asked) -> Given:
    """Show which frameworks are out, and how many goals, targets and indicators each has."""
    listed = []
    for one in frameworks.list_trees():
        version = choose_version(one.framework, "", pages.today())
        counts = count_parts(one.framework, version)
        listed.append(
            {
                "key": one.read.key,
                "name": tell(one.framework.name),
                "about": tell(one.framework.about),
                "version": tell(version.name),
                "counts": [
                    (say("목표", "Goals"), counts["goals"].told),
                    (say("세부목표", "Targets"), counts["targets"].told),
                    (say("지표", "Indicators"), counts["indicators"].told),
                ],
            }
        )
    keys = (INDICATORS, "frameworks", "gatherings")
    sets = [{"one": DATASETS[key], **files(asked, key)} for key in keys]
    return show("portal/frameworks.html", asked, {"listed": listed, "sets": sets})


@serve("version")
def show_tree(asked: Asked, key: str) -> Given:
    """Show the tree of a version, its counts and what changed between versions."""
    tree = need(frameworks.find_tree(key))
    one, today = tree.framework, pages.today()
    context = lay_tree(one, find_version(asked, tree), tree.points, tree.perceptions)
    context["declared_versions"] = context["versions"]  # those of the copy stand beside them
    context |= papers(tree.read) | {"one": tree.read, "at": find_place(asked, tree)}
    context["surveys"] = list_surveys(one, today)
    rows = frameworks.list_gatherings(key[:40])
    context["gatherings"] = [describe_gathering(one, row, today) for row in rows]
    return show("portal/tree.html", asked, context)


@serve()
def show_indicator(asked: Asked, key: str, code: str) -> Given:
    """Show an indicator: its series, how far it has come, how citizens find it, who says what."""
    tree = need(frameworks.find_tree(key))
    indicator, copy = need(tree.framework.find_indicator(code)), need(tree.indicators.get(code))
    told = copy.content
    points, perceptions = tree.points[code], tree.perceptions[code]
    views = frameworks.read_views(told)
    context = lay_indicator(tree.framework, indicator, points, perceptions, views)
    context |= papers(copy) | files(asked, INDICATORS)
    context |= {
        "copied": copy,
        "responsible": word(told["responsible"]),
        "hidden": bool(indicator.measure) and not indicator.public,
    }
    return show("portal/indicator.html", asked, context)


@serve("version", "year")
def show_gaps(asked: Asked, key: str) -> Given:
    """Show the statistic beside what citizens find, for all indicators of a year."""
    tree = need(frameworks.find_tree(key))
    version, year = find_version(asked, tree), asked.words["year"]
    known = tree.points, tree.perceptions, tree.grade
    context = lay_gaps(tree.framework, version, year, *known)
    return show("portal/gaps.html", asked, context | {"at": find_place(asked, tree)})


@serve("version")
def give_open_sdg(asked: Asked, key: str) -> Given:
    """Give data and metadata as Open SDG takes them, of one version."""
    tree = need(frameworks.find_tree(key))
    content = write_archive(tree.framework, find_version(asked, tree), tree.points)
    return Given(content, ZIP, f"{key}-open-sdg.zip")


def find_version(asked: Asked, tree: Tree) -> Version:
    """Give the version that is asked for, or the one that holds today."""
    return choose_version(tree.framework, asked.words["version"], pages.today())


def find_place(asked: Asked, tree: Tree) -> str:
    """Find the address before the codes of indicators."""
    return DATASETS["frameworks"].find_page(asked.language, tree.read.key)
