"""A post over a signature names its office and province, none of them twice."""

import pytest

from notulen.export.minutes.full_post import full_post, office_in


@pytest.mark.parametrize(
    ("post", "office", "province", "short", "printed"),
    [
        ("Kepala Dinas", "Diskominfo Jatim", "Jawa Timur", "Jatim", "Kepala Diskominfo Jatim"),
        ("Kepala Dinas", "Diskominfo SP", "Banten", "Banten", "Kepala Diskominfo SP Provinsi Banten"),
        ("Plt. Kepala Dinas Kominfo", "Diskominfo", "Sumatera Utara", "Sumut",
         "Plt. Kepala Dinas Kominfo Provinsi Sumatera Utara"),
        ("Kepala Bidang IKP", "Diskominfo", "Aceh", "Aceh", "Kepala Bidang IKP Diskominfo Provinsi Aceh"),
        ("Gubernur", "Pemprov", "Jawa Timur", "Jatim", "Gubernur Jawa Timur"),
        ("Direktur Eksekutif", "ASKOMPSI", "", "", "Direktur Eksekutif ASKOMPSI"),
        ("Kepala Badan", "Bappeda Provinsi Banten", "Banten", "Banten", "Kepala Bappeda Provinsi Banten"),
        ("", "", "Banten", "Banten", ""),
    ],
)  # fmt: skip
def test_a_post_in_full(post: str, office: str, province: str, short: str, printed: str) -> None:
    assert full_post(post, office, province, short) == printed


def test_a_post_tells_the_office_it_names_and_no_other() -> None:
    for post, office in (
        ("Plt. Kepala Dinas Kominfo", "Dinas Kominfo"),
        ("Kepala Biro Umum", "Biro Umum"),
        ("Kepala Dinas", ""),
        ("Dinas Luar", ""),
        ("Gubernur", ""),
        ("", ""),
    ):
        assert office_in(post) == office
