using CalWater.Grains.Identity;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignUp;

internal sealed class DoneModel(SignUpDesk desk, IStringLocalizer<DoneModel> text) : SignUpPageModel(desk, SignUpStep.Done, text);
