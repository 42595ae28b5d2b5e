"""Common misspellings of reports, as data: what is written → what is right. A star stands for the
start of a word; loan words follow the official tables of 국립국어원.
"""

import re
from collections.abc import Iterator

from sagwan.checking.wording.text import ReportText

_NATIVE = """
비률→비율 효률→효율 *환률→환율
몇일→며칠 되요→돼요 됬→됐 *않되→안_되 *않돼→안_돼 *금새→금세 갯수→개수 역활→역할 할께→할게 *웬지→왠지 *왠만→웬만 희안하→희한하 오랫만→오랜만
일일히→일일이 곰곰히→곰곰이 깨끗히→깨끗이 틈틈히→틈틈이 꼼꼼이→꼼꼼히 솔직이→솔직히 부득히→부득이 *어떻해→어떡해 설레임→설렘 내노라하→내로라하
어의없→어이없 *눈쌀→눈살 짜집기→짜깁기 *뒷처리→뒤처리 *뒷편→뒤편 귀뜸→귀띔 통털어→통틀어 움추리→움츠리 *치뤘→치렀 *치뤄→치러 *치루고→치르고
*치루어→치르어 삼가하→삼가 서슴치→서슴지 생각컨대→생각건대 익숙치→익숙지 넉넉치→넉넉지 요컨데→요컨대 예컨데→예컨대 하고저→하고자 *코저→코자
하였슴→하였음 되었슴→되었음 있슴→있음 없슴→없음 하였읍니다→하였습니다 있읍니다→있습니다 설겆이→설거지 아뭏든→아무튼 촛점→초점 *댓가→대가
싯가→시가 잇점→이점 *헛점→허점 휴계실→휴게실 *계시판→게시판 *계재→게재 *게제→게재 유래없→유례없 몇가지→몇_가지 수_밖에→수밖에
뿐만아니라→뿐만_아니라 되물림→대물림 염두해→염두에 일사분란→일사불란 풍지박산→풍비박산 절대절명→절체절명 홀홀단신→혈혈단신 주야장창→주야장천
되서→돼서 되야_→돼야_ *바램→바람 됀→된 됄→될 안되요→안_돼요 *않됨→안_됨 *않될→안_될 *않하→안_하 *않돼→안_돼 *않내→안내 *않전→안전 *않심→안심
*않정→안정 *않건→안건 참어→참여 활성활→활성화 활설화→활성화 지윈→지원 게획→계획 계횝→계획 운녕→운영 츄진→추진 추짐→추진 관계기간→관계기관 유관기간→유관기관
*더이상→더_이상 이와같→이와_같 다음과같→다음과_같 아래와같→아래와_같 바와같→바와_같 *이같은→이_같은 *그밖에→그_밖에 *그외→그_외 *이밖에→이_밖에
어떻게든지→어떻게든 얼마던지→얼마든지
*뒤쳐→뒤처 낭떨어지→낭떠러지 붙히→붙이 제작년→재작년"""
_LOANS = """
센타→센터 데이타→데이터 비젼→비전 *쥬스→주스 *까페→카페 타켓→타깃 타겟→타깃 메세지→메시지 컨텐츠→콘텐츠 리더쉽→리더십 멤버쉽→멤버십
파트너쉽→파트너십 스킨쉽→스킨십 인턴쉽→인턴십 워크샵→워크숍 워크샾→워크숍 심포지움→심포지엄 팜플렛→팸플릿 팜플릿→팸플릿
프리젠테이션→프레젠테이션 엑셀레이터→액셀러레이터 악세사리→액세서리 악세서리→액세서리 페스티발→페스티벌 네비게이션→내비게이션 스케쥴→스케줄
플랭카드→플래카드 플랜카드→플래카드 엠블런스→앰뷸런스 앰블런스→앰뷸런스 *뱃지→배지 매니아→마니아 드라이브쓰루→드라이브스루
드라이브_쓰루→드라이브_스루 패널티→페널티 캠패인→캠페인 켐페인→캠페인 캠폐인→캠페인 인센트브→인센티브 컨소시움→컨소시엄 콘서시엄→컨소시엄
소세지→소시지 초콜렛→초콜릿 리모콘→리모컨 에어콘→에어컨 렌트카→렌터카 미스테리→미스터리 바베큐→바비큐 *부페→뷔페 블럭→블록 샷시→새시
써비스→서비스 씨스템→시스템 싸이클→사이클 스폰지→스펀지 알콜→알코올 앙케이트→앙케트 카톨릭→가톨릭 콤플렉스→콤플렉스 테잎→테이프 판넬→패널
이티셔니브→이니셔티브 거버넌쓰→거버넌스 솔류션→솔루션 아젠다→어젠다 팬더믹→팬데믹
"""
_RAISED = re.compile(
    r"(?:효율성|투명성|책임성|만족도|신뢰도?|경쟁력|위상|역량|접근성|실효성|체감도|건전성|전문성|인식) ?(?P<word>재고)"
    r"(?![가-힣]{0,2} ?(?:관리|확인|정리|처분)|량|물량|율|률|품|자산)"
)
_ADVERB = re.compile(r"(?<=간편|철저|신속|엄격|충분|정확|조속)이(?=\s)")
# 함으로서 tells a means, 시민으로써 a standing: the one is 로써, the other 로서.
_MEANS = re.compile(r"(?<=[함됨음춤림킴])으로서(?![가-힣])")
_STANDING = re.compile(
    r"(?:(?<=시민|도시|위원|의원|기관|부서|주체|당국|대표)|(?<=책임자|담당자|당사자|전문가|공무원|공직자)|(?<=자치단체))"
    r"(?:으로써|로써)(?![가-힣])"
)
_RATE = re.compile(r"[율률](?=(?:은|는|이|가|을|를|의|에|로|과|와|도)?(?![가-힣]))")
_BEFORE_RATE = re.compile(r"[가-힣]{2,12}\Z")
_FIRST_SYLLABLE, _FINALS, _FINAL_N = 0xAC00, 28, 4


def _table(entries: str) -> dict[str, tuple[str, bool]]:
    pairs = (entry.replace("_", " ").split("→") for entry in entries.split())
    return {wrong.lstrip("*"): (right, wrong[0] == "*") for wrong, right in pairs}


MISSPELLINGS = _table(_NATIVE) | _table(_LOANS)
_ANY = re.compile("|".join(sorted(map(re.escape, MISSPELLINGS), key=len, reverse=True)))


def find_misspellings(text: ReportText) -> Iterator[tuple[int, int, str]]:
    """Find common misspellings, each with what is right."""
    for match in text.find(_ANY):
        right, opens_word = MISSPELLINGS[match[0]]
        before = text.plain[match.start() - 1 : match.start()]
        if right != match[0] and not (opens_word and "가" <= before <= "힣"):
            yield *match.span(), right
    for match in text.find(_RAISED):
        yield *match.span("word"), "제고"
    for match in text.find(_ADVERB):
        yield *match.span(), "히"
    for match in text.find(_MEANS):
        yield *match.span(), "으로써"
    for match in text.find(_STANDING):
        yield *match.span(), match[0][:-1] + "서"
    for match in text.find(_RATE):
        stem = _BEFORE_RATE.search(text.plain[max(0, match.start() - 12) : match.start()])
        if stem is not None and match[0] != (right := _rate_after(stem[0][-1])):
            yield match.start() - len(stem[0]), match.end(), stem[0] + right


def _rate_after(syllable: str) -> str:
    """율 follows a vowel or ㄴ (비율, 전환율), 률 any other consonant (집행률)."""
    final = (ord(syllable) - _FIRST_SYLLABLE) % _FINALS
    return "율" if final in {0, _FINAL_N} else "률"
