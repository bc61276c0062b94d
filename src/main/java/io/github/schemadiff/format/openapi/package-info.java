/// OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0: what a service offers over HTTP, and whom it calls
/// back.
///
/// Each operation, webhook and callback is one event of several parts ([OperationReader]): its
/// parameters, its request body in each media type, each response with its headers. An operation is
/// recognised by its method and its path, in which the names of parameters do not matter.
package io.github.schemadiff.format.openapi;
