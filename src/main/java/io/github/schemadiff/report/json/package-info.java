/// The machine-readable form of a comparison: a contract, whose keys stay.
package io.github.schemadiff.report.json;
