/// Seeded generators of schemas, related schemas and documents for tests that need no oracle.
package io.github.schemadiff.compat.json.gen;
