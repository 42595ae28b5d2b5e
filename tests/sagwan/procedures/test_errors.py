"""Failures say what they mean in Korean and English."""

from datetime import date

from sagwan.procedures import DeclarationError, IllegalStepError, NoProcedureError, Refusal


def test_a_fault_of_a_declaration_can_be_followed_to_its_line():
    fault = DeclarationError("own.toml", 7, "틀렸습니다.", "it is wrong.")
    assert str(fault) == "own.toml:7: 틀렸습니다. · it is wrong."


def test_an_illegal_step_tells_every_reason():
    reasons = (Refusal("a", "가", "A"), Refusal("b", "나", "B"))
    assert str(IllegalStepError(reasons)) == "가 · A / 나 · B"


def test_a_procedure_that_is_not_in_force_is_named():
    assert "'petition'" in str(NoProcedureError("petition", date(2020, 1, 1)))
