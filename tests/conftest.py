"""What every test lives by: property tests judge what comes out, never how long a busy machine took."""

from hypothesis import HealthCheck, settings

settings.register_profile("notulen", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("notulen")
