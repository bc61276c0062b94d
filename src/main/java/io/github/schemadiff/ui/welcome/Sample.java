package io.github.schemadiff.ui.welcome;

/// A comparison to try.
public record Sample(String title, String note, String old, String recent) {}
