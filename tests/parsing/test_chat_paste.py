"""A pasted chat of a video call becomes a line for each message; anything else stays what it is."""

import pytest

from notulen.parsing.chat_paste import chat_lines


@pytest.mark.parametrize(
    ("pasted", "lines"),
    [
        (
            ("14:03:22 From Ade Kurnia to Everyone: link sudah saya kirim", "14:04:01\t From  Irman : siap: besok"),
            ("Ade Kurnia: link sudah saya kirim (14.03)", "Irman: siap: besok (14.04)"),
        ),
        (
            ("14:03:22 From Ade Kurnia to Everyone:", "link sudah saya kirim", "dan daftar hadir"),
            ("Ade Kurnia: link sudah saya kirim dan daftar hadir (14.03)",),
        ),
        (
            ("14.03.22 Dari Ade Kurnia kepada Semua Orang:", "sudah", "02:04:01 PM From Irman to Everyone: ya"),
            ("Ade Kurnia: sudah (14.03)", "Irman: ya (14.04)"),
        ),
        (("12:05:00 AM From Irman to Sari(Direct Message):", "rahasia"), ("~ Irman: rahasia (00.05)",)),
        (
            ("14:03 From #1 Budi to Everyone: hadir", "14:05 From Irman to Everyone:"),
            (r"\#1 Budi: hadir (14.03)", "Irman: (14.05)"),
        ),
        (("pembuka", "14:03:22 From Irman to Everyone: ya"), ()),
        (("14:03 rapat diskors: lanjut", "Irman: setuju"), ()),
        ((), ()),
    ],
)
def test_messages_keep_who_wrote_them_and_when(pasted: tuple[str, ...], lines: tuple[str, ...]) -> None:
    assert chat_lines(pasted) == lines
