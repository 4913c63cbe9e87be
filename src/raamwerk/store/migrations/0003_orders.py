"""What orders, participations and reminders need; made by Django from the models."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import raamwerk.store.models.field
from raamwerk.store.audit.operation import Recorded, Silenced


class Migration(migrations.Migration):
    """Orders with their life, accession, co-terming and messages."""

    dependencies: ClassVar = [
        ("store", "0002_documents"),
    ]

    operations: ClassVar = [
        Silenced(),
        migrations.AddField(
            model_name="orderline",
            name="base",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.AddField(
            model_name="orderline",
            name="full",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.AddField(
            model_name="orderline",
            name="reference",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.AddField(
            model_name="participationstep",
            name="assessed",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="participationstep",
            name="effective_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="participationstep",
            name="sha256",
            field=raamwerk.store.models.field.Text(null=True),
        ),
        migrations.CreateModel(
            name="Cancellation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cancellations",
                        to="store.person",
                    ),
                ),
                (
                    "line",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cancellation",
                        to="store.orderline",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CoTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("agreed_on", models.DateField()),
                ("before", models.DateField(null=True)),
                ("last", models.DateField()),
                ("months", models.BigIntegerField()),
                ("amount", models.BigIntegerField(null=True)),
                ("reason", raamwerk.store.models.field.Text()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coterms",
                        to="store.person",
                    ),
                ),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coterms",
                        to="store.enrolment",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coterms_beside",
                        to="store.enrolment",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Order",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", raamwerk.store.models.field.Text()),
                ("state", raamwerk.store.models.field.Text()),
                ("sent_on", models.DateField(null=True)),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placed",
                        to="store.enrolment",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="orderline",
            name="order",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="store.order",
            ),
        ),
        migrations.CreateModel(
            name="OrderItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.BigIntegerField()),
                ("part_number", raamwerk.store.models.field.Text()),
                ("kind", raamwerk.store.models.field.Text()),
                ("quantity", models.BigIntegerField()),
                ("usage_on", models.DateField(null=True)),
                ("unit_price", models.BigIntegerField(null=True)),
                ("unit_months", models.BigIntegerField()),
                ("unit_quantity", models.BigIntegerField()),
                ("price_source", raamwerk.store.models.field.Text(null=True)),
                ("base", raamwerk.store.models.field.Text(null=True)),
                ("full", raamwerk.store.models.field.Text(null=True)),
                (
                    "order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="store.order",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OrderStep",
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
                ("overridden", models.JSONField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="order_steps",
                        to="store.person",
                    ),
                ),
                (
                    "order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="store.order",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Signature",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("side", raamwerk.store.models.field.Text()),
                ("signatory", raamwerk.store.models.field.Text()),
                ("on", models.DateField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signatures",
                        to="store.person",
                    ),
                ),
                (
                    "participation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signatures",
                        to="store.participation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", raamwerk.store.models.field.Text()),
                ("code", raamwerk.store.models.field.Text()),
                ("facts", models.JSONField(default=dict)),
                ("due_on", models.DateField()),
                ("written_on", models.DateField()),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="store.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="store.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("person", "key"), name="message_once")
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="order",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "approved",
                            "closed",
                            "confirmed",
                            "delivered",
                            "draft",
                            "invoiced",
                            "refused",
                            "sent",
                            "validated",
                            "withdrawn",
                        ],
                    )
                ),
                name="order_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="order",
            constraint=models.UniqueConstraint(fields=("enrolment", "number"), name="order_number"),
        ),
        migrations.AddConstraint(
            model_name="orderitem",
            constraint=models.CheckConstraint(
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
                name="order_item_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="orderitem",
            constraint=models.CheckConstraint(
                condition=models.Q(("quantity__gte", 0)), name="order_item_quantity"
            ),
        ),
        migrations.AddConstraint(
            model_name="orderitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("unit_months__range", (0, 1200)), ("unit_quantity__range", (1, 1000000))
                ),
                name="order_item_unit",
            ),
        ),
        migrations.AddConstraint(
            model_name="orderitem",
            constraint=models.UniqueConstraint(fields=("order", "place"), name="order_item_place"),
        ),
        migrations.AddConstraint(
            model_name="orderstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "approved",
                            "closed",
                            "confirmed",
                            "delivered",
                            "draft",
                            "invoiced",
                            "refused",
                            "sent",
                            "validated",
                            "withdrawn",
                        ],
                    )
                ),
                name="order_step_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="orderstep",
            constraint=models.UniqueConstraint(fields=("order", "place"), name="order_step_place"),
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.CheckConstraint(
                condition=models.Q(("side__in", ["central-body", "participant"])),
                name="signature_side",
            ),
        ),
        migrations.AddConstraint(
            model_name="signature",
            constraint=models.UniqueConstraint(
                fields=("participation", "side"), name="signature_once"
            ),
        ),
        Recorded(),
    ]
