"""Stretches inside stretches: pdfplumber forgets the outer one where an inner one ends, so that
letters behind a stretch with a text of its own (ActualText) would belong to nothing."""

from pdfminer.pdfinterp import PDFPageInterpreter, PDFStackT
from pdfminer.psparser import PSLiteral
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent

_ARTIFACT = "Artifact"


def lay_out_marked(page: Page) -> None:
    """Lay out a page so that each letter keeps the stretch that it stands in."""
    device = _NestedDevice(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()  # noqa: SLF001 - the only way to give it another device


class _NestedDevice(PDFPageAggregatorWithMarkedContent):
    """Keeps the stretches that are open."""

    def begin_tag(self, tag: PSLiteral, props: PDFStackT | None = None) -> None:
        """Open a stretch; one without a number of its own belongs to that around it."""
        around = (self.cur_mcid, self.cur_tag)
        super().begin_tag(tag, props)
        self.__dict__.setdefault("opened", []).append(around)
        if self.cur_mcid is None:
            self.cur_mcid = around[0]
        if around[1] == _ARTIFACT:
            self.cur_tag = _ARTIFACT

    def end_tag(self) -> None:
        """Close a stretch: that around it goes on."""
        opened = self.__dict__.setdefault("opened", [])
        self.cur_mcid, self.cur_tag = opened.pop() if opened else (None, None)
