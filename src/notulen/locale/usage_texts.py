"""Headings of help pages, and what the shell says about a command that cannot be read, in both languages."""

from notulen.domain.value import Value
from notulen.locale.language import Language


class UsageTexts(Value, frozen=True):
    """Words around commands. Braces name what is filled in."""

    usage: str
    examples: str
    arguments: str
    options: str
    commands: str
    see_also: str
    more: str
    options_metavar: str
    command_metavar: str
    several: str
    global_options: str
    # faults
    fault: str
    no_such_command: str
    no_such_option: str
    did_you_mean: str
    missing_command: str
    missing_argument: str
    missing_option: str
    option_needs_value: str
    option_takes_no_value: str
    too_many_arguments: str
    invalid_option_value: str
    try_help: str
    # the end
    interrupted: str
    unexpected: str
    unexpected_next: str
    cannot_print: str
    disk_is_full: str


INDONESIAN = UsageTexts(
    usage="Pemakaian",
    examples="Contoh",
    arguments="Argumen",
    options="Opsi",
    commands="Perintah",
    see_also="Lihat juga",
    more="Rincian satu perintah: notulen PERINTAH -h",
    options_metavar="[OPSI]",
    command_metavar="PERINTAH",
    several="boleh diulang",
    global_options="Opsi umum (boleh di mana saja dalam perintah)",
    fault="Galat",
    no_such_command="Perintah «{name}» tidak ada.",
    no_such_option="Opsi {name} tidak ada.",
    did_you_mean="Maksud Anda {names}?",
    missing_command="Perintah belum disebut.",
    missing_argument="Argumen {name} wajib diisi.",
    missing_option="Opsi {name} wajib diisi.",
    option_needs_value="Opsi {name} perlu diikuti isinya.",
    option_takes_no_value="Opsi {name} tidak memakai isi.",
    too_many_arguments="Kelebihan argumen: {names}. Teks lebih dari satu kata perlu diapit tanda kutip.",
    invalid_option_value="{name}: isi tidak dapat dipakai.",
    try_help="Bantuan: {command} -h",
    interrupted="Dihentikan.",
    unexpected="notulen berhenti karena kesalahan yang tidak terduga ({kind}).",
    unexpected_next="Data yang sudah tersimpan tetap utuh. Rincian teknis: ulangi dengan NOTULEN_DEBUG=1 di depannya.",
    cannot_print="Keluaran tidak dapat ditulis: {reason}.",
    disk_is_full="disk penuh",
)

ENGLISH = UsageTexts(
    usage="Usage",
    examples="Examples",
    arguments="Arguments",
    options="Options",
    commands="Commands",
    see_also="See also",
    more="Details of one command: notulen COMMAND -h",
    options_metavar="[OPTIONS]",
    command_metavar="COMMAND",
    several="can be repeated",
    global_options="General options (may stand anywhere in a command)",
    fault="Error",
    no_such_command="There is no command «{name}».",
    no_such_option="There is no option {name}.",
    did_you_mean="Did you mean {names}?",
    missing_command="No command was given.",
    missing_argument="The argument {name} is required.",
    missing_option="The option {name} is required.",
    option_needs_value="The option {name} needs a value after it.",
    option_takes_no_value="The option {name} takes no value.",
    too_many_arguments="Too many arguments: {names}. Text of several words goes into quotation marks.",
    invalid_option_value="{name}: the value cannot be used.",
    try_help="Help: {command} -h",
    interrupted="Stopped.",
    unexpected="notulen stopped because of an unexpected fault ({kind}).",
    unexpected_next="Everything saved so far is intact. For technical details, run it with NOTULEN_DEBUG=1 before it.",
    cannot_print="The output could not be written: {reason}.",
    disk_is_full="the disk is full",
)


def usage_texts(language: Language) -> UsageTexts:
    """The texts of `language`."""
    return INDONESIAN if language is Language.INDONESIAN else ENGLISH
