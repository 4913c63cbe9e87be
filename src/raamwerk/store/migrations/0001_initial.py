"""The first tables of the register; made by Django from the models."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import raamwerk.store.models.field
from raamwerk.store.audit.operation import Recorded


class Migration(migrations.Migration):
    """All tables."""

    initial = True

    dependencies: ClassVar = []

    operations: ClassVar = [
        migrations.CreateModel(
            name="Framework",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", raamwerk.store.models.field.Text(unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Head",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("change_id", models.BigIntegerField(default=0)),
                ("hash", raamwerk.store.models.field.Text()),
            ],
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("email", raamwerk.store.models.field.Text(unique=True)),
                ("name", raamwerk.store.models.field.Text()),
            ],
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", raamwerk.store.models.field.Text()),
                ("person", raamwerk.store.models.field.Text(null=True)),
                ("organisation", raamwerk.store.models.field.Text(null=True)),
                ("origin", raamwerk.store.models.field.Text(null=True)),
                ("deed", raamwerk.store.models.field.Text(null=True)),
                ("action", raamwerk.store.models.field.Text()),
                ("object", raamwerk.store.models.field.Text()),
                ("object_id", models.BigIntegerField()),
                ("before", raamwerk.store.models.field.Text(null=True)),
                ("after", raamwerk.store.models.field.Text(null=True)),
                ("previous", raamwerk.store.models.field.Text()),
                ("hash", raamwerk.store.models.field.Text()),
            ],
            options={
                "indexes": [models.Index(fields=["object", "object_id"], name="change_object")],
            },
        ),
        migrations.CreateModel(
            name="FrameworkFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", raamwerk.store.models.field.Text()),
                ("sha256", raamwerk.store.models.field.Text()),
                ("terms_sha256", raamwerk.store.models.field.Text()),
                ("loaded_on", models.DateField()),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="store.framework",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", raamwerk.store.models.field.Text(unique=True)),
                ("kind", raamwerk.store.models.field.Text()),
                ("form", raamwerk.store.models.field.Text(null=True)),
                ("name", raamwerk.store.models.field.Text()),
                ("kvk", raamwerk.store.models.field.Text(null=True)),
                ("oin", raamwerk.store.models.field.Text(null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["auditor", "central-body", "participant", "reseller"])
                        ),
                        name="organisation_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("form__isnull", True),
                                ("kind__in", ["auditor", "central-body", "reseller"]),
                            ),
                            models.Q(
                                ("form__in", ("municipality", "joint_body", "safety_region")),
                                ("form__isnull", False),
                                ("kind", "participant"),
                            ),
                            _connector="OR",
                        ),
                        name="organisation_form",
                    ),
                    models.UniqueConstraint(fields=("oin",), name="organisation_oin"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Enrolment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", raamwerk.store.models.field.Text(unique=True)),
                ("participant_name", raamwerk.store.models.field.Text(null=True)),
                ("participant_identifiers", models.JSONField(default=list)),
                ("formerly", models.JSONField(default=list)),
                ("kind", raamwerk.store.models.field.Text()),
                ("start", models.DateField()),
                ("registered_end", models.DateField(null=True)),
                ("joined_on", models.DateField(null=True)),
                ("reseller_name", raamwerk.store.models.field.Text(null=True)),
                ("reseller_identifiers", models.JSONField(default=list)),
                ("headcount", models.BigIntegerField(null=True)),
                ("payment_days", models.BigIntegerField(null=True)),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="enrolments",
                        to="store.framework",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="enrolments",
                        to="store.organisation",
                    ),
                ),
                (
                    "reseller",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="served_from_the_start",
                        to="store.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", raamwerk.store.models.field.Text()),
                ("number", raamwerk.store.models.field.Text()),
                ("sha256", raamwerk.store.models.field.Text()),
                ("name", raamwerk.store.models.field.Text()),
                ("received_on", models.DateField()),
                ("issued_on", models.DateField(null=True)),
                (
                    "enrolment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="store.enrolment",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="store.organisation",
                    ),
                ),
                (
                    "reseller",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sent_documents",
                        to="store.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Participation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="store.framework",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="store.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ParticipationStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.BigIntegerField()),
                ("state", raamwerk.store.models.field.Text()),
                ("on", models.DateField()),
                ("reason", raamwerk.store.models.field.Text(null=True)),
                (
                    "participation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="store.participation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("role", raamwerk.store.models.field.Text()),
                ("since", models.DateField()),
                ("until", models.DateField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="store.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="store.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Book",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", raamwerk.store.models.field.Text()),
                ("published_at", models.DateField()),
                ("currency", raamwerk.store.models.field.Text()),
                ("sha256", raamwerk.store.models.field.Text()),
                ("profile", raamwerk.store.models.field.Text()),
                ("profile_sha256", raamwerk.store.models.field.Text(null=True)),
                ("confirmed", models.JSONField(default=list)),
                ("counts", models.JSONField(default=dict)),
                ("verdicts", models.JSONField(default=list)),
                ("waiting", models.BigIntegerField(default=0)),
                ("imported_on", models.DateField()),
                ("state", raamwerk.store.models.field.Text(default="imported")),
                ("checked_on", models.DateField(null=True)),
                ("check_reason", raamwerk.store.models.field.Text(null=True)),
                ("released_on", models.DateField(null=True)),
                ("override_reason", raamwerk.store.models.field.Text(null=True)),
                ("rejected_on", models.DateField(null=True)),
                ("reject_reason", raamwerk.store.models.field.Text(null=True)),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="books",
                        to="store.framework",
                    ),
                ),
                (
                    "checked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.person",
                    ),
                ),
                (
                    "imported_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.person",
                    ),
                ),
                (
                    "rejected_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.person",
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sha256", raamwerk.store.models.field.Text()),
                ("made_at", models.DateTimeField()),
                ("on", models.DateField()),
                ("framework", raamwerk.store.models.field.Text()),
                ("result", raamwerk.store.models.field.Text()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="store.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReceiptDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="store.document",
                    ),
                ),
                (
                    "receipt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="store.receipt",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RegisteredPrice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("part_number", raamwerk.store.models.field.Text()),
                ("since", models.DateField()),
                ("price", models.BigIntegerField()),
                ("unit_months", models.BigIntegerField()),
                ("unit_quantity", models.BigIntegerField()),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registered_prices",
                        to="store.enrolment",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ResellerChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("since", models.DateField()),
                ("name", raamwerk.store.models.field.Text(null=True)),
                ("identifiers", models.JSONField(default=list)),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reseller_changes",
                        to="store.enrolment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="served_later",
                        to="store.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField()),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="store.enrolment",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DocumentStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.BigIntegerField()),
                ("state", raamwerk.store.models.field.Text()),
                ("on", models.DateField()),
                ("reason", raamwerk.store.models.field.Text(null=True)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="store.document",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "agreed",
                                    "agreed-with-remark",
                                    "checked",
                                    "credit-expected",
                                    "disputed",
                                    "escalated",
                                    "format-ok",
                                    "format-refused",
                                    "matched",
                                    "paid",
                                    "payable",
                                    "received",
                                    "resolved",
                                    "unmatched",
                                ],
                            )
                        ),
                        name="document_step_state",
                    ),
                    models.UniqueConstraint(
                        fields=("document", "place"), name="document_step_place"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Discount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("product_type", raamwerk.store.models.field.Text()),
                ("since", models.DateField()),
                ("share", models.BigIntegerField()),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="discounts",
                        to="store.enrolment",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("enrolment", "product_type", "since"), name="discount_start"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("part_number", raamwerk.store.models.field.Text()),
                ("since", models.DateField()),
                ("maximum", models.BigIntegerField(null=True)),
                ("unit_months", models.BigIntegerField()),
                ("unit_quantity", models.BigIntegerField()),
                ("product_type", raamwerk.store.models.field.Text(null=True)),
                ("name", raamwerk.store.models.field.Text(null=True)),
                ("list_price", models.BigIntegerField(null=True)),
                ("row", models.BigIntegerField()),
                ("quantity_from", models.BigIntegerField(null=True)),
                ("organisation", raamwerk.store.models.field.Text(null=True)),
                ("family", raamwerk.store.models.field.Text(null=True)),
                ("unsettled", models.BooleanField(default=False)),
                (
                    "book",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="store.book",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["part_number", "since"], name="entry_price"),
                    models.Index(fields=["book", "part_number"], name="entry_book"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit_months__range", (0, 1200)),
                            ("unit_quantity__range", (1, 1000000)),
                        ),
                        name="entry_unit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("maximum__gte", 0)), name="entry_maximum"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrderLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("part_number", raamwerk.store.models.field.Text()),
                ("on", models.DateField()),
                ("quantity", models.BigIntegerField(null=True)),
                ("kind", raamwerk.store.models.field.Text()),
                ("usage_on", models.DateField(null=True)),
                ("unit_price", models.BigIntegerField(null=True)),
                ("unit_months", models.BigIntegerField()),
                ("unit_quantity", models.BigIntegerField()),
                ("price_source", raamwerk.store.models.field.Text(null=True)),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="orders",
                        to="store.enrolment",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["enrolment", "part_number", "on"], name="order_line_ledger"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "add_on",
                                    "first",
                                    "from_sa",
                                    "renewal",
                                    "reservation",
                                    "step_up",
                                    "true_down",
                                    "true_up",
                                ],
                            )
                        ),
                        name="order_line_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quantity__gte", 0)), name="order_line_quantity"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit_months__range", (0, 1200)),
                            ("unit_quantity__range", (1, 1000000)),
                        ),
                        name="order_line_unit",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="enrolment",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["EAS", "EE", "SCE"])), name="enrolment_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="enrolment",
            constraint=models.CheckConstraint(
                condition=models.Q(("headcount__gte", 0)), name="enrolment_headcount"
            ),
        ),
        migrations.AddConstraint(
            model_name="enrolment",
            constraint=models.CheckConstraint(
                condition=models.Q(("payment_days__gte", 0)), name="enrolment_payment_days"
            ),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["sha256"], name="document_sha256"),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["credit-note", "invoice", "order", "quote"])),
                name="document_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.UniqueConstraint(
                fields=("owner", "sha256", "number"), name="document_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="participation",
            constraint=models.UniqueConstraint(
                fields=("organisation", "framework"), name="participation_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="participationstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "active",
                            "approved",
                            "assessed",
                            "ended",
                            "refused",
                            "requested",
                            "succeeded",
                            "waiting",
                            "withdrawn",
                        ],
                    )
                ),
                name="participation_step_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="participationstep",
            constraint=models.UniqueConstraint(
                fields=("participation", "place"), name="participation_step_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "auditor",
                            "buyer",
                            "central-administrator",
                            "central-contract-manager",
                            "contract-manager",
                            "licence-manager",
                            "reader",
                            "reseller-reader",
                            "sales",
                        ],
                    )
                ),
                name="membership_role",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__gt", models.F("since"))), name="membership_days"
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(
                fields=("person", "organisation", "role", "since"), name="membership_start"
            ),
        ),
        migrations.AddConstraint(
            model_name="book",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["checked", "imported", "rejected", "released", "superseded"])
                ),
                name="book_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="book",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("released_by__isnull", True),
                    models.Q(
                        models.Q(("released_by", models.F("imported_by")), _negated=True),
                        models.Q(("released_by", models.F("checked_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="book_four_eyes",
            ),
        ),
        migrations.AddConstraint(
            model_name="book",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["imported", "rejected"]),
                    ("checked_by__isnull", False),
                    _connector="OR",
                ),
                name="book_checked",
            ),
        ),
        migrations.AddConstraint(
            model_name="book",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("released_by__isnull", False), ("state__in", ["released", "superseded"])
                    ),
                    models.Q(
                        ("released_by__isnull", True),
                        ("state__in", ["imported", "checked", "rejected"]),
                    ),
                    _connector="OR",
                ),
                name="book_released",
            ),
        ),
        migrations.AddConstraint(
            model_name="book",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "rejected"), _negated=True),
                fields=("framework", "sha256", "published_at"),
                name="book_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="receipt",
            constraint=models.UniqueConstraint(fields=("owner", "sha256"), name="receipt_once"),
        ),
        migrations.AddConstraint(
            model_name="receiptdocument",
            constraint=models.UniqueConstraint(
                fields=("receipt", "document"), name="receipt_document_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="registeredprice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("unit_months__range", (0, 1200)), ("unit_quantity__range", (1, 1000000))
                ),
                name="registered_price_unit",
            ),
        ),
        migrations.AddConstraint(
            model_name="registeredprice",
            constraint=models.UniqueConstraint(
                fields=("enrolment", "part_number", "since"), name="registered_price_start"
            ),
        ),
        migrations.AddConstraint(
            model_name="resellerchange",
            constraint=models.UniqueConstraint(
                fields=("enrolment", "since"), name="reseller_change_start"
            ),
        ),
        Recorded(),
    ]
