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
