"""One spelling for what people type in many."""

import pytest

from shop.search.folding import fold, folded, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Áo Dài", "ao dai"),
        ("A\u0301o Da\u0300i", "ao dai"),  # letters and marks apart
        ("Đèn lồng", "den long"),
        ("ƯỚC MƠ", "uoc mo"),
        ("STRAẞE", "strasse"),
        ("Œuvre Ærø", "oeuvre aero"),
        ("ﬁne ①", "fine 1"),
        ("ＴＥＡ", "tea"),
        ("İstanbul", "istanbul"),
        ("", ""),
    ],
)
def test_letters_lose_case_and_marks(text, expected):
    assert fold(text) == expected


def test_folding_twice_changes_nothing():
    for text in ("Áo Dài", "STRAẞE", "ﬁ", "㌀", "\u0301", "İ", "ǰ", "ΐ"):
        assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Tea-pot, 1.5 l! ", ["tea", "pot", "1", "5", "l"]),
        ("snake_case", ["snake", "case"]),
        ("it's", ["it", "s"]),
        ("🙂 ' \" \x00 :*&|!()<->", []),
        ("茶 чай شاي", ["茶", "чаи", "شاي"]),
    ],
)
def test_words_are_runs_of_letters_and_digits(text, expected):
    assert words(text) == expected


def test_names_are_one_when_their_words_are():
    assert folded(" Ấm   trà: Bát Tràng ") == folded("am tra bat trang") == "am tra bat trang"
