"""What is said of a stage that did not run when the form of a document was checked."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "validate.giant": Sentence(
        nl="Het bestand is te groot om de vorm te controleren; de regels zijn wel gelezen.",
        en="The file is too large for its form to be checked; its lines were read.",
    ),
    "validate.switched-off": Sentence(
        nl="De vormregels staan uit.",
        en="The format rules are switched off.",
    ),
    "validate.not-installed": Sentence(
        nl=(
            "Het pakket {package} is er niet. Installeer het met: pip install 'raamwerk[einvoice]'."
        ),
        en="The package {package} is not here. Install it with: pip install 'raamwerk[einvoice]'.",
    ),
    "validate.stopped": Sentence(
        nl="De officiële regels breken af op dit document en zijn niet alle nagegaan: {reason}",
        en="The official rules abort on this document, and not all were gone through: {reason}",
    ),
    "validate.nothing-fired": Sentence(
        nl="Geen enkele regel van {part} heeft naar dit document gekeken.",
        en="Not one rule of {part} looked at this document.",
    ),
    "validate.rules-not-here": Sentence(
        nl=(
            "De verdere regels van Peppol zelf zitten niet in dit programma; uw Peppol-aanbieder "
            "controleert ze bij verzending."
        ),
        en=(
            "Peppol's own further rules are not in this program; your Peppol provider checks them "
            "on sending."
        ),
    ),
    "validate.profile-not-here": Sentence(
        nl="De regels van dit landelijke profiel zitten niet in dit programma; EN 16931 wel.",
        en="The rules of this national profile are not in this program; those of EN 16931 are.",
    ),
    "validate.profile-unknown": Sentence(
        nl=(
            "Dit CustomizationID is onbekend, dus ook de regels waaraan de factuur moet voldoen. "
            "Vraag een factuur volgens NLCIUS of Peppol BIS Billing 3."
        ),
        en=(
            "This CustomizationID is unknown, and so are the rules that the invoice must keep. "
            "Ask for an invoice by NLCIUS or Peppol BIS Billing 3."
        ),
    ),
    "validate.profile-absent": Sentence(
        nl=(
            "Zonder CustomizationID is onbekend aan welke regels de factuur moet voldoen. "
            "Vraag een factuur volgens NLCIUS of Peppol BIS Billing 3."
        ),
        en=(
            "Without a CustomizationID it is unknown which rules the invoice must keep. "
            "Ask for an invoice by NLCIUS or Peppol BIS Billing 3."
        ),
    ),
    "validate.old-profile": Sentence(
        nl=(
            "SI-UBL 1 is vervangen door NLCIUS (SI-UBL 2.0) en wordt niet meer gecontroleerd. "
            "Vraag de afzender om een factuur volgens NLCIUS of Peppol BIS Billing 3."
        ),
        en=(
            "SI-UBL 1 has been replaced by NLCIUS (SI-UBL 2.0) and is no longer checked. "
            "Ask the sender for an invoice by NLCIUS or Peppol BIS Billing 3."
        ),
    ),
    "validate.order": Sentence(
        nl="De vorm van offertes en bestellingen wordt niet gecontroleerd; de inhoud wel, met: raamwerk check.",
        en="The form of quotes and orders is not checked; what they say is, with: raamwerk check.",
    ),
    "validate.other-ubl": Sentence(
        nl="Voor dit soort UBL-document zijn hier geen regels. Geef een factuur of creditnota.",
        en="There are no rules here for this kind of UBL document. Give an invoice or credit note.",
    ),
    "validate.cii": Sentence(
        nl="Facturen in CII worden herkend maar niet gecontroleerd. Vraag de factuur in UBL.",
        en="Invoices in CII are recognised but not checked. Ask for the invoice in UBL.",
    ),
    "validate.test-set": Sentence(
        nl="Dit is een verzameling regeltests, geen document. Geef de documenten zelf.",
        en="This is a set of rule tests, not a document. Give the documents themselves.",
    ),
    "validate.envelope": Sentence(
        nl="In deze transportenvelop zit geen document, of meer dan een. Haal ze eruit en geef ze los.",
        en="This transport envelope holds no document, or several. Take them out and give them one by one.",
    ),
    "validate.too-many": Sentence(
        nl=(
            "Het document is te groot voor de vormregels: hoogstens {elements} elementen en {lines} "
            "regels. De prijzen kunnen wel worden getoetst, met: raamwerk check."
        ),
        en=(
            "The document is too large for the format rules: at most {elements} elements and {lines} "
            "lines. Its prices can be checked, with: raamwerk check."
        ),
    ),
    "validate.unknown-root": Sentence(
        nl="Dit is geen factuur die herkend wordt. Geef een e-factuur in UBL.",
        en="This is no invoice that is recognised. Give an e-invoice in UBL.",
    ),
}
