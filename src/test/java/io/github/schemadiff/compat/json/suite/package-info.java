/// The official JSON Schema test suite, whose tests of validation become questions of containment.
package io.github.schemadiff.compat.json.suite;
