"""Frameworks and the files that describe them; a later file replaces an earlier one, and both are kept."""

from __future__ import annotations

from django.db import models

from raamwerk.store.models.field import Text


class Framework(models.Model):
    """A framework by its id, as `gt-microsoft-2`."""

    code = Text(unique=True)


class FrameworkFile(models.Model):
    """A file of a framework, never changed.

    `terms_sha256` covers the file and all that it includes, so that a program that ships other shared terms is noticed.
    """

    framework = models.ForeignKey(Framework, models.PROTECT, related_name="files")
    name = Text()
    sha256 = Text()
    terms_sha256 = Text()
    loaded_on = models.DateField()
