"""The version of notulen, written down here so that telling it costs no look into package data."""

VERSION = "0.1.0"
