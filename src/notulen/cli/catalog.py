"""Every command of the shell: where its code lies, in which part of the help it stands, and its Indonesian names.

The help page and shell completion read this table, so that listing the commands imports none of them.
"""

from enum import StrEnum

from notulen.domain.value import Value


class Part(StrEnum):
    """The parts of the help page, in their order."""

    MEETINGS = "meetings"
    MINUTES = "minutes"
    ACTIONS = "actions"
    DIRECTORY = "directory"
    ARCHIVE = "archive"


class Listed(Value, frozen=True, kw_only=False):
    """A command. `module` is a file of this folder; a group has commands of its own, with `aliases` for them too."""

    name: str
    module: str
    part: Part
    aliases: tuple[str, ...] = ()
    is_group: bool = False


CATALOG = (
    Listed("new", "new_meeting", Part.MEETINGS, ("baru",)),
    Listed("list", "meetings", Part.MEETINGS, ("rapat", "daftar", "meetings", "ls")),
    Listed("show", "meetings", Part.MEETINGS, ("tampil", "lihat")),
    Listed("edit", "edit_record", Part.MEETINGS, ("ubah", "atur")),
    Listed("open", "screens", Part.MEETINGS, ("buka", "ruang")),
    Listed("start", "course", Part.MEETINGS, ("mulai", "lanjut")),
    Listed("pause", "course", Part.MEETINGS, ("jeda",)),
    Listed("close", "course", Part.MEETINGS, ("tutup",)),
    Listed("reopen", "course", Part.MEETINGS, ("buka-lagi",)),
    Listed("note", "minutes", Part.MINUTES, ("catat",)),
    Listed("when", "phrases", Part.MINUTES, ("kapan",)),
    Listed("attendance", "attendance", Part.MINUTES, ("kehadiran",), is_group=True),
    Listed("tidy", "tidy", Part.MINUTES, ("rapikan",)),
    Listed("approve", "approve", Part.MINUTES, ("setujui",)),
    Listed("finalize", "finals", Part.MINUTES, ("sahkan", "finalise")),
    Listed("amend", "finals", Part.MINUTES, ("ralat",)),
    Listed("verify", "finals", Part.MINUTES, ("periksa-sah", "buktikan")),
    Listed("export", "exports", Part.MINUTES, ("ekspor", "kirim")),
    Listed("deliver", "distribution", Part.MINUTES, ("antar", "serahkan")),
    Listed("deliveries", "distribution", Part.MINUTES, ("kiriman",)),
    Listed("acknowledge", "distribution", Part.MINUTES, ("diterima", "terima")),
    Listed("templates", "templates", Part.MINUTES, ("templat",), is_group=True),
    Listed("search", "search", Part.MINUTES, ("cari",)),
    Listed("actions", "actions", Part.ACTIONS, ("aksi", "tindak-lanjut", "tl")),
    Listed("action", "action", Part.ACTIONS, (), is_group=True),
    Listed("review", "review", Part.ACTIONS, ("tinjau", "tinjauan")),
    Listed("decisions", "decisions", Part.ACTIONS, ("putusan", "keputusan")),
    Listed("decision", "decision", Part.ACTIONS, (), is_group=True),
    Listed("provinces", "provinces", Part.DIRECTORY, ("provinsi",)),
    Listed("people", "people", Part.DIRECTORY, ("orang", "peserta", "direktori"), is_group=True),
    Listed("offices", "offices", Part.DIRECTORY, ("instansi",), is_group=True),
    Listed("series", "series", Part.DIRECTORY, ("seri",), is_group=True),
    Listed("undo", "history", Part.ARCHIVE, ("urungkan", "batal")),
    Listed("redo", "history", Part.ARCHIVE, ("ulangi",)),
    Listed("trash", "trash", Part.ARCHIVE, ("sampah",), is_group=True),
    Listed("data", "data", Part.ARCHIVE, ("arsip",), is_group=True),
    Listed("config", "settings", Part.ARCHIVE, ("setelan", "settings"), is_group=True),
    Listed("demo", "demo", Part.ARCHIVE, ("contoh",)),
)

BY_NAME = {each.name: each for each in CATALOG}

ALIASES = {alias: each.name for each in CATALOG for alias in each.aliases}

GROUP_ALIASES: dict[str, dict[str, str]] = {
    "action": {
        "tampil": "show",
        "lihat": "show",
        "riwayat": "history",
        "selesai": "done",
        "mulai": "start",
        "kerjakan": "start",
        "kendala": "block",
        "tunda": "postpone",
        "alihkan": "assign",
        "batal": "cancel",
        "batalkan": "cancel",
        "buka-lagi": "reopen",
        "komentar": "comment",
        "verifikasi": "verify",
        "bukti": "evidence",
        "prioritas": "priority",
        "menunggu": "depends",
    },
    "decision": {
        "tampil": "show",
        "lihat": "show",
        "ubah": "amend",
        "ganti": "replace",
        "cabut": "withdraw",
        "berlakukan": "restore",
        "hubungkan": "link",
        "lepaskan": "unlink",
    },
    "attendance": {"impor": "import"},
    "people": {
        "daftar": "list",
        "tambah": "add",
        "ubah": "edit",
        "gabung": "merge",
        "gabungkan": "merge",
        "tampil": "show",
        "lihat": "show",
        "mirip": "doubles",
        "beda": "apart",
        "pisahkan": "apart",
        "hapus": "remove",
        "impor": "import",
    },
    "offices": {
        "daftar": "list",
        "tambah": "add",
        "ubah": "edit",
        "gabung": "merge",
        "gabungkan": "merge",
        "tampil": "show",
        "lihat": "show",
        "hapus": "remove",
    },
    "series": {"daftar": "list", "tambah": "add", "ubah": "edit", "tampil": "show", "lihat": "show", "berikut": "next"},
    "trash": {"daftar": "list", "buang": "put", "pulihkan": "restore", "kosongkan": "empty"},
    "data": {"letak": "where", "periksa": "check", "cadangkan": "backup", "pulihkan": "restore", "indeks": "reindex"},
    "templates": {"daftar": "list", "salin": "copy"},
    "config": {"daftar": "list", "lihat": "get", "atur": "set"},
}
"""Indonesian names of the commands inside a group."""

ACTION_VERBS = frozenset(GROUP_ALIASES["action"]) | frozenset(GROUP_ALIASES["action"].values())
"""What follows `action`; `actions done A7.2` and `aksi selesai A7.2` mean the same."""


DECISION_VERBS = frozenset(GROUP_ALIASES["decision"]) | frozenset(GROUP_ALIASES["decision"].values())
"""What follows `decision`; `decisions show K7.1` and `putusan tampil K7.1` mean the same."""


def meant(typed: str, following: str | None) -> str | None:
    """The command that `typed` names, in either language; None when there is none."""
    name = typed if typed in BY_NAME else ALIASES.get(typed)
    if name in ("actions", "action") and following in ACTION_VERBS:
        return "action"
    if name in ("decisions", "decision") and following in DECISION_VERBS:
        return "decision"
    return name
