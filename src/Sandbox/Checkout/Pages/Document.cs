using CalWater.Sandbox.Checkout.Words;
using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>What every page has round it.</summary>
internal static class Document
{
    public static IHtmlContent Of(CheckoutWords words, string title, IHtmlContent body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{words.Language}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <meta name="robots" content="noindex">
          <title>{title}</title>
          <link rel="icon" href="data:,">
          <link rel="stylesheet" href="{Stylesheet.Address}">
        </head>
        <body>
          <aside class="notice"><strong>{words.SandboxNotice}</strong></aside>
          {body}
        </body>
        </html>
        """);
}
