"""What documents name, what their checks came to, what is asked back, and versions of the product table."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import raamwerk.store.models.field
from raamwerk.store.audit.operation import Recorded, Silenced


class Migration(migrations.Migration):
    """More of documents, and four tables."""

    dependencies: ClassVar = [
        ("store", "0001_initial"),
    ]

    operations: ClassVar = [
        Silenced(),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("amount", models.BigIntegerField()),
                ("on", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="JudgedLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.BigIntegerField()),
                ("line", raamwerk.store.models.field.Text(null=True)),
                ("part_number", raamwerk.store.models.field.Text(null=True)),
                ("name", raamwerk.store.models.field.Text(null=True)),
                ("product_type", raamwerk.store.models.field.Text(null=True)),
                ("quantity", models.BigIntegerField(null=True)),
                ("outcome", raamwerk.store.models.field.Text()),
                ("at_stake", models.BigIntegerField(null=True)),
                ("in_framework", models.BooleanField(null=True)),
                ("list_amount", models.BigIntegerField(null=True)),
                ("maximum_amount", models.BigIntegerField(null=True)),
                ("paid_amount", models.BigIntegerField(null=True)),
                ("baseline_on", models.DateField(null=True)),
                ("baseline_book", raamwerk.store.models.field.Text(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="ProductPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row", models.BigIntegerField()),
                ("guid", raamwerk.store.models.field.Text()),
                ("string_id", raamwerk.store.models.field.Text()),
                ("name", raamwerk.store.models.field.Text()),
                ("plan_guid", raamwerk.store.models.field.Text()),
                ("plan_string_id", raamwerk.store.models.field.Text()),
                ("plan_name", raamwerk.store.models.field.Text()),
            ],
        ),
        migrations.CreateModel(
            name="ProductTable",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("published_on", models.DateField(unique=True)),
                ("name", raamwerk.store.models.field.Text()),
                ("sha256", raamwerk.store.models.field.Text()),
                ("rows", models.BigIntegerField()),
                ("duplicates", models.BigIntegerField()),
                ("verdicts", models.JSONField(default=list)),
                ("imported_on", models.DateField()),
            ],
        ),
        migrations.AddField(
            model_name="document",
            name="corrects",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="currency",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="due_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="line_total",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="order",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="followed_by",
                to="store.document",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="order_reference",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="payable",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="profile_sha256",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="seller",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["owner", "number"], name="document_number"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["owner", "corrects"], name="document_corrects"),
        ),
        migrations.AddField(
            model_name="claim",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="store.document",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="receipt",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="store.receipt",
            ),
        ),
        migrations.AddField(
            model_name="judgedline",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="store.document",
            ),
        ),
        migrations.AddField(
            model_name="judgedline",
            name="receipt",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="store.receipt",
            ),
        ),
        migrations.AddField(
            model_name="productplan",
            name="table",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="plans",
                to="store.producttable",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gte", 0)), name="claim_amount"
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(fields=("document", "receipt"), name="claim_once"),
        ),
        migrations.AddConstraint(
            model_name="judgedline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome__in", ["breach", "not-applicable", "pass", "unknown"])
                ),
                name="judged_line_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="judgedline",
            constraint=models.UniqueConstraint(
                fields=("receipt", "document", "place"), name="judged_line_place"
            ),
        ),
        migrations.AddIndex(
            model_name="productplan",
            index=models.Index(fields=["table", "guid"], name="product_plan_guid"),
        ),
        migrations.AddConstraint(
            model_name="productplan",
            constraint=models.UniqueConstraint(fields=("table", "row"), name="product_plan_row"),
        ),
        Recorded(),
    ]
