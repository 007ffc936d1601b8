"""Dates as a Vietnamese shop writes them; Django's begin with a capital "Ngày" in mid-sentence."""

DATE_FORMAT = r"j \t\há\n\g n, Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = r"H:i, j \t\há\n\g n, Y"
YEAR_MONTH_FORMAT = r"\t\há\n\g n, Y"
MONTH_DAY_FORMAT = r"j \t\há\n\g n"
SHORT_DATE_FORMAT = "d/m/Y"
SHORT_DATETIME_FORMAT = "H:i d/m/Y"
