"""The exchange between cities; what it offers for the public passes the gate of publishing."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Cities, what they contribute, questions, supplies, and the newsletter."""

    name = "cityhall.outside.exchange"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the gate and the open data know the series of the exchange, beside the others."""
        from cityhall.outside.exchange.datasets import OPENED  # noqa: PLC0415  models come first
        from cityhall.outside.exchange.offers import OFFERED  # noqa: PLC0415  as above
        from cityhall.outside.portal.datasets import DATASETS  # noqa: PLC0415  as above
        from cityhall.outside.publishing.series import SERIES  # noqa: PLC0415  as above

        SERIES.update(OFFERED)
        DATASETS.update(OPENED)
