/// The desktop app: [App] opens a [MainWindow] over a [CompareViewModel].
///
/// Views are built in code and hold no logic: they bind to view models, which know no controls and
/// run without a stage. [Background] is the one class that owns threads.
package io.github.schemadiff.ui;
