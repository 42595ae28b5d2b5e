"""A document becomes a report: outline, tables, figures, tasks, promises and requests."""

from collections.abc import Mapping, Sequence

from sagwan.facts import DateMention, Document, Place, Report, Table, Unread
from sagwan.understanding.tokens import tokenize

# isort: split
# The lowest is loaded first: patterns compile far slower inside many imports, where each call
# crosses the end of a piece of the interpreter's stack, which is given back and taken anew.
from sagwan.understanding.cover import find_cover
from sagwan.understanding.doubts import find_doubts
from sagwan.understanding.figures import collect_figures
from sagwan.understanding.outline import Outline, build_outline
from sagwan.understanding.printed import find_unplaced, name_columns, name_siblings, print_tables
from sagwan.understanding.promises import find_promises
from sagwan.understanding.reflow import Reflowed, reflow
from sagwan.understanding.requests import find_items
from sagwan.understanding.roles import Role, find_roles
from sagwan.understanding.settled import settle
from sagwan.understanding.tables import TableDraft, find_tables
from sagwan.understanding.tables.finished import finish_tables
from sagwan.understanding.tasks import find_results, find_tasks
from sagwan.understanding.tokens.token import Token

__all__ = ["understand"]


def understand(document: Document) -> Report:
    """Understand a document that was read."""
    tokens = tokenize(document)
    roles = find_roles(document, tokens)
    drafts = [settle(draft) for draft in find_tables(document, tokens, roles)]
    names = [f"T{i}" for i in range(1, len(drafts) + 1)]
    taken = {
        index: name for name, draft in zip(names, drafts, strict=True) for index in draft.taken
    }
    outline = build_outline(document, roles, taken)
    cover = find_cover(document, tokens, roles, outline)
    figures, by_place = collect_figures(
        document,
        tokens,
        drafts,
        names,
        cover.period,
        _set_whole(document, roles, outline),
        _places_of_blocks(document, outline),
    )
    siblings = name_siblings(drafts, names)
    holders = {
        name: block.section
        for block in outline.blocks
        for name in siblings.get(block.table or "", ())
    }
    tables = finish_tables(drafts, names, [holders.get(name, "") for name in names], by_place)
    tasks = find_tasks(outline)
    items = find_items(document, roles, outline)
    heads = name_columns(tables, siblings)
    return Report(
        document,
        cover.organisation,
        cover.title,
        cover.period,
        outline.sections,
        print_tables(outline.blocks, tables, siblings),
        tables,
        figures,
        tasks,
        find_results(outline, tasks),
        find_promises(document, tokens, roles, outline, tasks, items, heads, cover.month),
        tuple(item.request for item in items),
        _dates(tokens),
        _unread(document, find_doubts(document, tokens, roles, drafts, by_place), drafts, tables),
    )


def _set_whole(document: Document, roles: Sequence[Role], outline: Outline) -> Reflowed:
    """Join the paragraphs that were broken over lines."""
    broken = [
        outline.indices[block.id]
        for block in outline.blocks
        if block.table is None and len(outline.indices[block.id]) > 1
    ]
    return reflow(document, roles, broken)


def _places_of_blocks(document: Document, outline: Outline) -> Mapping[tuple[int, int], int]:
    """Number the block that each segment stands in, by its line and start."""
    return {
        (document.segments[index].line, document.segments[index].start): number
        for number, block in enumerate(outline.blocks)
        for index in outline.indices[block.id]
    }


def _unread(
    document: Document,
    doubts: Sequence[Unread],
    drafts: Sequence[TableDraft],
    tables: Sequence[Table],
) -> tuple[Unread, ...]:
    unplaced = find_unplaced(document, drafts, tables)
    found = sorted((*doubts, *unplaced), key=lambda doubt: (doubt.line, doubt.start))
    return (*document.unread, *found)


def _dates(tokens: Sequence[Sequence[Token]]) -> tuple[DateMention, ...]:
    return tuple(
        DateMention(
            token.text,
            token.period.as_text() if token.period else token.text,
            Place(token.line, token.start, token.end),
            token.period,
        )
        for line in tokens
        for token in line
        if token.kind in {"date", "clock"}
    )
