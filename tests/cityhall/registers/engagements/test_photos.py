"""Photos come to an engagement with words for those who do not see them, and only the staff do."""

from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from tests.cityhall.people import browse

from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.registers.engagements import photographing
from cityhall.registers.engagements.models import Photo


def take(colour="teal"):
    written = BytesIO()
    Image.new("RGB", (60, 40), colour).save(written, "JPEG")
    return written.getvalue()


def send(key, visit, content=None, **words):
    photo = SimpleUploadedFile("a.jpg", take() if content is None else content, "image/jpeg")
    told = {"caption": "옹벽 앞", "alt": "회색 옹벽과 안전 울타리"} | words
    return browse(key).post(f"/engagements/{visit.key}/photos/", {"photo": photo} | told)


def read(answer):
    return answer.content.decode()


def test_a_photo_stands_on_the_page_with_its_words_and_is_given_as_what_it_is(visit, house):
    assert send("gaon", visit).status_code == 302
    page = read(browse("gaon").get(f"/engagements/{visit.key}/"))
    assert 'alt="회색 옹벽과 안전 울타리"' in page
    assert "옹벽 앞" in page
    answer = browse("gaon").get(f"/engagements/{visit.key}/photos/1/")
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("inline")
    with Image.open(BytesIO(answer.content)) as kept:
        assert kept.size == (60, 40)
    assert list(list_breaks()) == []


def test_it_lacks_words_or_is_no_photo_and_what_was_written_is_kept(visit, house):
    for words in ({"caption": ""}, {"alt": " "}, {"alt": "x" * 301}):
        refused = send("gaon", visit, **words)
        assert refused.status_code == 422
        assert "대체 글" in read(refused)
    refused = send("gaon", visit, b"<svg onload=alert(1)>")
    assert refused.status_code == 422
    assert "사진으로 읽히지 않습니다" in read(refused)
    assert 'value="옹벽 앞"' in read(refused)
    assert browse("gaon").post(f"/engagements/{visit.key}/photos/", {}).status_code == 422
    assert not Photo.objects.exists()


def test_the_same_photo_comes_once_and_there_is_an_end_to_them(visit, house, monkeypatch):
    assert send("gaon", visit).status_code == 302
    assert "이미 올린" in read(send("gaon", visit))
    monkeypatch.setattr(photographing, "MOST", 2)
    assert send("gaon", visit, take("red")).status_code == 302
    assert "2장까지" in read(send("gaon", visit, take("blue")))


def test_members_others_and_nobody_see_no_photo(visit, house):
    send("gaon", visit)
    address = f"/engagements/{visit.key}/photos/1/"
    assert browse("saebom").get(address).status_code == 403
    assert browse("").get(address).status_code in (302, 403)
    assert browse("maru").get(address).status_code == 200
    assert send("nari", visit, take("red")).status_code == 403
    assert browse("gaon").get(f"/engagements/{visit.key}/photos/2/").status_code == 404


def test_one_that_is_removed_is_gone_from_the_disk_and_its_number_is_not_given_again(visit, house):
    send("gaon", visit)
    send("gaon", visit, take("red"))
    address = f"/engagements/{visit.key}/photos/"
    gaon = browse("gaon")
    assert gaon.post(address, {"what": "remove", "photo": "1", "why": ""}).status_code == 422
    assert gaon.post(address, {"what": "remove", "photo": "9", "why": "x"}).status_code == 404
    removed = {"what": "remove", "photo": "1", "why": "지나가던 분의 얼굴"}
    assert gaon.post(address, removed).status_code == 302
    assert gaon.get(f"{address}1/").status_code == 404
    assert len(list((Path(settings.VAR) / "photos").iterdir())) == 1
    assert any(one.why == "지나가던 분의 얼굴" for one in list_entries("engagement", visit.key, 9))
    send("gaon", visit, take("blue"))
    assert sorted(Photo.objects.values_list("number", flat=True)) == [2, 3]


def test_a_photo_that_is_not_what_it_was_is_not_given(visit, house):
    send("gaon", visit)
    [file] = (Path(settings.VAR) / "photos").iterdir()
    file.chmod(0o600)
    file.write_bytes(b"other")
    assert browse("gaon").get(f"/engagements/{visit.key}/photos/1/").status_code == 404
