package naskh.read.format.html;

/** What a part of a page holds: text, and further parts. */
sealed interface PageContent permits PageBlock, PagePart {}
