/// The coupling page: the signs of a distributed monolith, the graph of who sends what to whom, and
/// the evidence of each sign.
package io.github.schemadiff.ui.coupling;
