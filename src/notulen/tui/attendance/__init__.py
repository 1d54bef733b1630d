"""Taking in attendance reports: what was read and answered, how it is drawn, what is shown."""
