"""The page of a Word document: A4 with official margins and page numbers, and its contents."""

from sagwan.writing.docx.names import ROOT_NAMES

_NUMBER = '<w:rPr><w:sz w:val="20"/></w:rPr>'


def write_page_of(bookmark: str) -> str:
    """Write the number of the page of a bookmark: nothing until a program has worked it out, for
    where pages end only it can know."""
    return (
        '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {bookmark} \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def write_page(*, covered: bool) -> str:
    """Write the properties of the pages; a cover has no number."""
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
        ' w:header="567" w:footer="567" w:gutter="0"/>'
        f"{'<w:titlePg/>' if covered else ''}</w:sectPr>"
    )


def write_footer() -> str:
    """Write the foot of all pages: - 1 -."""
    return (
        f'<w:ftr {ROOT_NAMES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        f'<w:r>{_NUMBER}<w:t xml:space="preserve">- </w:t></w:r>'
        f'<w:fldSimple w:instr=" PAGE "><w:r>{_NUMBER}<w:t>1</w:t></w:r></w:fldSimple>'
        f'<w:r>{_NUMBER}<w:t xml:space="preserve"> -</w:t></w:r></w:p></w:ftr>'
    )
