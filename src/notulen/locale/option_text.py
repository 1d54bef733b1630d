"""What one argument or option means, and the words for values that several commands take."""

from notulen.domain.value import Value


class OptionText(Value, frozen=True, kw_only=False):
    """Help in both languages; the words for the value are empty for a switch."""

    id: str
    en: str
    id_value: str = ""
    en_value: str = ""


DATE = ("TANGGAL", "DATE")
WHO = ("SIAPA", "WHO")
TEXT = ("TEKS", "TEXT")
NUMBER = ("N", "N")
PROVINCE = ("PROVINSI", "PROVINCE")
MEETING = ("RAPAT", "MEETING")
ACTION = ("AKSI", "ACTION")
