"""What the ways of telling somebody are called, and which of them are heard when they happen."""

from cityhall.ground.look.languages import say
from cityhall.ground.notices.models import Channel, Mail, Preference

NAMES = {
    Channel.SITE: ("누리집 알림", "Notice on the site"),
    Channel.VISIT: ("방문", "Visit"),
    Channel.CALL: ("전화", "Telephone"),
    Channel.MESSAGE: ("문자", "Text message"),
    Channel.LETTER: ("서면", "Letter"),
}
BY_HAND = (Channel.VISIT, Channel.CALL, Channel.MESSAGE, Channel.LETTER)
HEARD = frozenset({Channel.VISIT, Channel.CALL})  # whoever is spoken to has heard it
WAYS = {
    Preference.Way.SITE: ("누리집에서만", "On the site only"),
    Preference.Way.AT_ONCE: ("바로 메일로도", "By mail at once, too"),
    Preference.Way.DAILY: ("하루 한 번 모아서 메일로도", "By one mail a day, too"),
}
STATES = {
    Mail.State.WAITING: ("보낼 차례를 기다림", "Waiting to be sent"),
    Mail.State.HELD: ("보내는 중", "Being sent"),
    Mail.State.HANDED: ("보내는 중", "Being sent"),
    Mail.State.DONE: ("보냄", "Sent"),
    Mail.State.DOUBTFUL: ("도착했는지 모름", "May have arrived"),
    Mail.State.FAILED: ("보내지 못함", "Not sent"),
}


def name_channel(channel: str) -> str:
    """Name a channel in the language of the page."""
    return say(*NAMES[Channel(channel)])


def name_state(state: str) -> str:
    """Tell how far a mail is, in the language of the page."""
    return say(*STATES[Mail.State(state)])
