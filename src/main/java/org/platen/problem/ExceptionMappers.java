package org.platen.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps the exceptions of resources to error answers. There are no other mappers. */
abstract class ExceptionMappers<E extends Throwable> implements ExceptionMapper<E> {

    @Context UriInfo uri;

    @Context HttpServletRequest request;

    Response respond(Problem problem, Response.ResponseBuilder builder) {
        request.setAttribute(ErrorServlet.PROBLEM, problem);
        var answer = ProblemResponse.of(problem, uri.getRequestUri().getPath());
        return builder.status(problem.status())
                .entity(answer.body())
                .type(answer.contentType())
                .build();
    }

    /** Maps a failure that carries its own explanation. */
    @Provider
    public static class OfProblem extends ExceptionMappers<ProblemException> {

        @Override
        public Response toResponse(ProblemException e) {
            var path = uri.getRequestUri().getPath();
            return ProblemResponse.isOwn(path) ? own(e) : compatible(e);
        }

        private Response own(ProblemException e) {
            var builder = withHeaders(e, e.problem());
            e.retryAfter().ifPresent(wait -> builder.header("Retry-After", wait.toSeconds()));
            return respond(e.problem(), builder);
        }

        private Response compatible(ProblemException e) {
            var told = e.problem().compatible();
            return respond(told, withHeaders(e, told));
        }

        private static Response.ResponseBuilder withHeaders(ProblemException e, Problem told) {
            var builder = Response.status(told.status());
            e.headers().forEach(builder::header);
            return builder;
        }
    }

    /**
     * Maps what the JAX-RS implementation itself refuses: an unknown URI, or a wrong verb, type or
     * {@code Accept}.
     */
    @Provider
    public static class OfJaxRs extends ExceptionMappers<WebApplicationException> {

        @Override
        public Response toResponse(WebApplicationException e) {
            int status = e.getResponse().getStatus();
            // From the response, because it has relevant headers, such as Allow of a 405.
            return respond(
                    new Problem(status, message(e, status), ""),
                    Response.fromResponse(e.getResponse()));
        }

        private static String message(WebApplicationException e, int status) {
            if (e instanceof NotFoundException) {
                return "There is nothing at this URI.";
            }
            if (e instanceof NotAllowedException) {
                return "This URI does not support this method; the header Allow lists"
                        + " those it supports.";
            }
            return switch (status) {
                case 403 -> "The role of this user does not allow this call.";
                case 406 -> "The header Accept excludes everything that this method can return.";
                case 415 -> "This method does not accept a body of this Content-Type.";
                default -> e.getResponse().getStatusInfo().getReasonPhrase();
            };
        }
    }

    /** Maps a fault of ours, or of the connection. */
    @Provider
    public static class OfAnything extends ExceptionMappers<Throwable> {

        @Override
        public Response toResponse(Throwable e) {
            if (ConnectionLostException.isIn(e)) {
                return respond(
                        Problem.badRequest("The connection was lost."),
                        Response.status(Response.Status.BAD_REQUEST));
            }
            request.setAttribute(ErrorServlet.FAULT, e);
            return respond(Problem.unexpected(), Response.serverError());
        }
    }
}
