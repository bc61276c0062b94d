/// A report as one HTML file that needs nothing else: style, script, fonts and pictures are inside,
/// a Content-Security-Policy allows exactly those, and it reads well without the script too.
package io.github.schemadiff.report.html;
