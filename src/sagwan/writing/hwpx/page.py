"""The page of an HWPX document: A4 with official margins, page numbers at the foot."""

_NOTE_NUMBER = (
    '<hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/>'
)
_EDGES = "".join(
    f'<hp:pageBorderFill type="{pages}" borderFillIDRef="1" textBorder="PAPER" headerInside="0"'
    ' footerInside="0" fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417"'
    ' bottom="1417"/></hp:pageBorderFill>'
    for pages in ("BOTH", "EVEN", "ODD")
)
SECTION = (
    '<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000"'
    ' tabStopVal="4000" tabStopUnit="HWPUNIT" outlineShapeIDRef="1" memoShapeIDRef="0"'
    ' textVerticalWidthHead="0" masterPageCnt="0">'
    '<hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/>'
    '<hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/>'
    '<hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0"'
    ' border="SHOW_ALL" fill="SHOW_ALL" hideFirstPageNum="0" hideFirstEmptyLine="0"'
    ' showLineNumber="0"/>'
    '<hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/>'
    '<hp:pagePr landscape="WIDELY" width="59528" height="84186" gutterType="LEFT_ONLY">'
    '<hp:margin header="2835" footer="2835" gutter="0" left="5669" right="5669" top="4252"'
    ' bottom="4252"/></hp:pagePr>'
    f'<hp:footNotePr>{_NOTE_NUMBER}<hp:noteLine length="-1" type="SOLID" width="0.12 mm"'
    ' color="#000000"/><hp:noteSpacing betweenNotes="283" belowLine="567" aboveLine="850"/>'
    '<hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="EACH_COLUMN"'
    f' beneathText="0"/></hp:footNotePr><hp:endNotePr>{_NOTE_NUMBER}'
    '<hp:noteLine length="14692344" type="SOLID" width="0.12 mm" color="#000000"/>'
    '<hp:noteSpacing betweenNotes="0" belowLine="567" aboveLine="850"/>'
    '<hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="END_OF_DOCUMENT"'
    f' beneathText="0"/></hp:endNotePr>{_EDGES}</hp:secPr>'
    '<hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1"'
    ' sameGap="0"/></hp:ctrl>'
    '<hp:ctrl><hp:pageNum pos="BOTTOM_CENTER" formatType="DIGIT" sideChar="-"/></hp:ctrl>'
)
HIDE_PAGE_NUMBER = (
    '<hp:ctrl><hp:pageHiding hideHeader="1" hideFooter="1" hideMasterPage="1" hideBorder="1"'
    ' hideFill="1" hidePageNum="1"/></hp:ctrl>'
)
