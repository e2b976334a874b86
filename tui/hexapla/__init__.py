"""Hexapla: a source text and its renderings side by side, with marks where they part."""

__version__ = "0.1.0"
