/// The small pieces that every view is made of: badges, marks, sentences, icons, fonts and themes.
package io.github.schemadiff.ui.parts;
