"""A whole made-up sector: who takes part, their people, their enrolments and orders, and the resellers' documents.

The municipalities really exist; that they take part, and everything else that is said of them, is made up.
"""
