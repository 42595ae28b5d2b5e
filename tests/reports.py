"""Small invented reports that tests of the library, of the command line and of the site read."""

WRONG = """시민소통실 업무보고
2024. 5.

□ 예산 집행현황 (단위 : 천원)
구분\t예산액\t집행액\t잔액
행사운영비\t900\t350\t650
사무관리비\t320\t150\t170
국내여비\t110\t40\t70
"""
RIGHT = WRONG.replace("650", "550")
OFFICE = """{office} 주요업무 보고
2024. 5.
{office}

1. 시민제안 온라인 창구 개설
□ 향후계획
 ○ 시민제안 온라인 창구 한마당 개시 : '24. 6. 7.({weekday})부터 시범 운영
"""
PLANS = """시민소통실 주요업무 보고
2024. 3.

□ 인력 현황 (2024. 2. 29. 현재, 단위 : 명)
구분\t정원\t현원
계\t30\t28

1. 시민제안 창구 운영
□ 향후계획
 ○ 제안 우수자 시상식 개최 : 2024. 6월
 ○ 누리집 개편 착수 : 2024. 5월
"""
