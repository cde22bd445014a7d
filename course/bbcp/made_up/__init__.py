"""Made-up numbers that show an idea. They are about nobody, and they prove nothing about real families.

The modules that make them need pandas. What was made is recorded, and a learner's kernel only reads the record.
"""
