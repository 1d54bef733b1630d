"""The folding table of the domain facts, and what is never folded away."""

import pytest

from notulen.domain.attendee import Acting
from notulen.parsing.name_keys import fold_name
from notulen.parsing.name_parts import split_name, split_post
from parsing.seeds import index

NAMES = index()


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Ir. H. Irman, M.Si", "irman"),
        ("Plt. Kepala Dinas Kominfo Provsu Ir. H. Irman, M.Si", "irman"),
        ("Sumut_Irman", "irman"),
        ("IRMAN", "irman"),
        ("Ir. Eddy Santoso, MM.", "eddy santoso"),
        ("Eddy Santoso", "eddy santoso"),
        ("Ir. Nurachmat Herlambang MMA", "nurachmat herlambang"),
        ("Diskominfo Prov. Jambi - Herlambang", "herlambang"),
        ("Kadiskominfo Sudarman", "sudarman"),
        ("Sudarman 🙏 Babel", "sudarman"),
        ("Dr. Ridwan Badallah", "ridwan badallah"),
        ("M Ridwan Badallah", "m ridwan badallah"),
        ("Achmad Chrisna Putra", "achmad chrisna putra"),
        ("Ahmad Krisna", "ahmad krisna"),
        ("Idham Azhari KP", "idham azhari kp"),
        ("KEPRI - Drs. Zulhendri, M.Si", "zulhendri"),
        ("Babel_Sudarman (iPhone Sudarman)", "sudarman"),
        ("Marwan Nusuf - Kominfo Aceh (Marwan)", "marwan nusuf"),
        ("Jon Kenedy Kominfo Sumsel", "jon kenedy"),
        ("Achmad Chrisna Putra/Lampung", "achmad chrisna putra"),
        ("Sari | Kepulauan Bangka Belitung", "sari"),
        ("Kepala.Dinas Kominfo Aceh Marwan Nusuf", "marwan nusuf"),
        ("\u200fRina\u200e ✨ Papua Barat Daya", "rina"),
        ("Renée Ødegård", "renee ødegard"),
        ("Wa Ode Iis Indriyani", "wa ode iis indriyani"),
        ("La Ode Budi", "la ode budi"),
        ("Andi Cut Teuku", "andi cut teuku"),
        ("I Gusti Ngurah Rai", "i gusti ngurah rai"),
        ("Tb. Iman", "tb iman"),
        ("Tubagus Iman", "tubagus iman"),
        ("Raden Ayu", "raden ayu"),
        ("H. Hasan", "hasan"),
        ("Aceh", "aceh"),
        ("Kepala Dinas", "kepala dinas"),
        ("", ""),
    ],
)
def test_one_key_for_all_spellings(written: str, key: str) -> None:
    assert NAMES.fold(written) == key


@pytest.mark.parametrize(
    ("written", "before", "name", "after"),
    [
        ("Ir. H. Irman, M.Si", "Ir. H.", "Irman", "M.Si"),
        ("Ir. Nurachmat Herlambang MMA", "Ir.", "Nurachmat Herlambang", "MMA"),
        ("Drs.Zulhendri, M.Si", "Drs.", "Zulhendri", "M.Si"),
        ("Prof. Dr. K.H. Ali S.H., M.Hum", "Prof. Dr. K.H.", "Ali", "S.H., M.Hum"),
        ("Irman M. Si", "", "Irman", "M. Si"),
        ("H.M. Yusuf", "H.", "M. Yusuf", ""),
        ("Wa Ode Iis Indriyani", "", "Wa Ode Iis Indriyani", ""),
        ("I Gusti Ngurah Rai", "", "I Gusti Ngurah Rai", ""),
        ("Idham Azhari KP", "", "Idham Azhari KP", ""),
        ("Hasan Sh", "", "Hasan Sh", ""),
        ("Hasan SH", "", "Hasan", "SH"),
        ("Ir.", "", "Ir.", ""),
        ("H. Dr.", "H.", "Dr.", ""),
        ("Anak Agung Gede, S.STP, M.AP", "", "Anak Agung Gede", "S.STP, M.AP"),
        ("", "", "", ""),
    ],
)
def test_titles_are_told_from_the_name(written: str, before: str, name: str, after: str) -> None:
    parts = split_name(written)
    assert (parts.titles_before, parts.name, parts.titles_after) == (before, name, after)


@pytest.mark.parametrize(
    ("written", "acting", "post"),
    [
        ("Plt. Kadis Kominfo", Acting.PLT, "Kadis Kominfo"),
        ("Plt.Kadis Kominfo", Acting.PLT, "Kadis Kominfo"),
        ("PLH Sekda", Acting.PLH, "Sekda"),
        ("Pj. Gubernur", Acting.PJ, "Gubernur"),
        ("Pjs. Bupati", Acting.PJS, "Bupati"),
        ("Pelaksana Tugas Kepala Dinas", Acting.PLT, "Kepala Dinas"),
        ("Pelaksana Harian Sekda", Acting.PLH, "Sekda"),
        ("Penjabat Gubernur", Acting.PJ, "Gubernur"),
        ("Penjabat Sementara Bupati", Acting.PJS, "Bupati"),
        ("Kepala Dinas", None, "Kepala Dinas"),
        ("Plt.", None, "Plt."),
        ("", None, ""),
    ],
)
def test_the_acting_mark_belongs_to_the_post(written: str, acting: Acting | None, post: str) -> None:
    assert split_post(written) == (acting, post)


def test_places_are_left_in_unless_told() -> None:
    assert fold_name("Sumut_Irman") == "sumut irman"
